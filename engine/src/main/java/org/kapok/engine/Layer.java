package org.kapok.engine;

/** What lies in a tree of its own, so that what reaches far does not widen the boxes of what does not. */
enum Layer {
    PLACES,
    AREAS,
    MOVEMENTS
}

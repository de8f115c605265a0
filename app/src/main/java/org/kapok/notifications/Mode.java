package org.kapok.notifications;

/** How a movement travels. */
public enum Mode {
    ROAD,
    AIR,
    RIVER
}

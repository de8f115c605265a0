package org.kapok.engine;

/** The two sides of the proximity question. */
public enum Side {
    NOTIFICATION,
    ACTIVITY
}

package org.kapok.shared;

/** The three address books that never mix: the principle of distinction. */
public enum Side {
    HUMANITARIAN,
    ARMED,
    CIVIL
}

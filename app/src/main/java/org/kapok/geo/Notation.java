package org.kapok.geo;

/** The ways of writing a coordinate that are read. */
public enum Notation {
    DECIMAL_DEGREES,
    DEGREES_MINUTES,
    DEGREES_MINUTES_SECONDS,
    MGRS
}

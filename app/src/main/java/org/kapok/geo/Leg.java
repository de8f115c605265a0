package org.kapok.geo;

/** A usual way between two named places. */
public record Leg(String from, String to, Mode mode) {

    /** How one travels it. */
    public enum Mode {
        ROAD,
        RIVER,
        AIR
    }
}

package org.kapok.geo;

/** A box of WGS84 degrees that does not cross the 180th meridian; {@code west <= east}, {@code south <= north}. */
public record Bounds(double west, double south, double east, double north) {

    public Bounds {
        if (!(west <= east && south <= north)) {
            throw new IllegalArgumentException("not a box: " + west + " " + south + " " + east + " " + north);
        }
    }
}

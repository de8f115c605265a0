package org.kapok.engine;

/** Altitudes in metres above mean sea level, both ends included. */
public record AltitudeBand(double floorM, double ceilingM) {
    /** Every altitude: what an item without a band takes up. */
    public static final AltitudeBand EVERY = new AltitudeBand(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    public AltitudeBand {
        if (!(floorM <= ceilingM)) {
            throw new IllegalArgumentException("a floor is not above its ceiling");
        }
    }

    /** Whether some altitude lies in both bands. */
    public boolean meets(AltitudeBand other) {
        return floorM <= other.ceilingM && other.floorM <= ceilingM;
    }
}

package org.kapok.engine;

/** A notification or an activity notice as the proximity question sees it. */
public sealed interface Item permits Standing, Movement {

    /** Its name. */
    ItemId id();

    /** Metres kept round the geometry, finite and at least 0. */
    double bufferM();

    /** The altitudes it takes up. */
    AltitudeBand altitude();

    /** Checks a buffer or a slack. */
    static double finiteNotNegative(double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("finite and at least 0, not " + value);
        }
        return value;
    }
}

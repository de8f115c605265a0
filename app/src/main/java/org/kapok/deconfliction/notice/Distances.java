package org.kapok.deconfliction.notice;

/**
 * How close is too close to one kind of activity, in metres between the edges of both sides' own buffers. The widest
 * makes the alert; the smaller ones only grade it.
 */
public record Distances(double farMetres, double nearMetres, double insideMetres) {

    /** No kind keeps clear of more than this. */
    public static final double WIDEST_METRES = 200_000;

    public Distances {
        if (!(0 <= insideMetres
                && insideMetres <= nearMetres
                && nearMetres <= farMetres
                && farMetres <= WIDEST_METRES)) {
            throw new IllegalArgumentException("0 <= inside <= near <= far <= " + WIDEST_METRES);
        }
    }
}

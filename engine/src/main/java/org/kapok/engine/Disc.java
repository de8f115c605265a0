package org.kapok.engine;

/**
 * A region between two discs round one place.
 *
 * @param outer no place of the region is farther from the middle, in metres
 * @param inner every place nearer to the middle belongs to it; negative if there may be none
 */
record Disc(double[] middle, double outer, double inner) {
    /** Regions this wide may not lie on the inner side of the outer disc. */
    private static final double WIDEST = 5_000_000;

    static Disc of(Region region) {
        Track track = region.track();
        double[] middle = middle(track);
        double outer = 0;
        double nearest = Double.POSITIVE_INFINITY;
        Span point = point(middle);
        for (int piece = 0; piece < track.pieces(); piece++) {
            Span span = new Span(track, 0, piece, 0, 1, new double[3]);
            double a = distance(middle, span.ax, span.ay, span.az);
            double b = distance(middle, span.bx, span.by, span.bz);
            outer = Math.max(outer, Math.max(a, b) + span.sagitta);
            nearest = Math.min(nearest, span.nearest(point));
        }
        double inner = region.contains(middle) ? nearest : -1;
        return outer > WIDEST
                ? new Disc(middle, Earth.EVERYWHERE, -1)
                : new Disc(middle, 2 * Earth.A * Math.asin(outer / (2 * Earth.B)), inner);
    }

    private static Span point(double[] xyz) {
        double[] twice = {xyz[0], xyz[1], xyz[2], xyz[0], xyz[1], xyz[2]};
        return Span.root(new Track(new Nodes(twice, new double[0], new int[] {0}, new int[] {0})));
    }

    /** The place over the mean of the corners. */
    private static double[] middle(Track track) {
        double[] sum = new double[3];
        for (int i = 0; i < track.pieces(); i++) {
            for (int k = 0; k < 3; k++) {
                sum[k] += track.node[3 * track.first[i] + k] / track.pieces();
            }
        }
        double[] middle = new double[3];
        LonLat over = Earth.toLonLat(sum[0], sum[1], sum[2]);
        Earth.toXyz(over.lon(), over.lat(), middle, 0);
        return middle;
    }

    private static double distance(double[] from, double x, double y, double z) {
        double dx = from[0] - x;
        double dy = from[1] - y;
        double dz = from[2] - z;
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }
}

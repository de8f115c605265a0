package org.kapok.engine;

/** Whether one ring lies inside another, given that they do not cross. */
final class HolePlace {
    private static final double ON_RING = 0.005;

    private HolePlace() {}

    static boolean inside(Track track, Ring inner, Ring outer) {
        double[] at = new double[3];
        for (int piece = inner.from(); piece < inner.to(); piece++) {
            for (int half = 0; half < 2; half++) {
                track.at(piece, half / 2.0, at);
                if (!onRing(track, outer, at)) {
                    return outer.contains(at[0], at[1], at[2]);
                }
            }
        }
        return false;
    }

    private static boolean onRing(Track track, Ring ring, double[] at) {
        double[] work = new double[3];
        for (int piece = ring.from(); piece < ring.to(); piece++) {
            int a = 3 * track.first[piece];
            if (Math.abs(track.node[a + 2] - at[2]) > TrackBuilder.PIECE) {
                continue;
            }
            if (Math.abs(Lateral.of(track.node, a, at[0], at[1], at[2])) < ON_RING) {
                Span span = new Span(track, 0, piece, 0, 1, work);
                double dx = at[0] - (span.ax + span.bx) / 2;
                double dy = at[1] - (span.ay + span.by) / 2;
                double dz = at[2] - (span.az + span.bz) / 2;
                if (Math.sqrt(dx * dx + dy * dy + dz * dz) <= span.length / 2 + span.sagitta + ON_RING) {
                    return true;
                }
            }
        }
        return false;
    }
}

package org.kapok.engine;

import java.util.List;

/** How far the inside of a region may bulge out of the box round its rings. */
final class Cap {
    private static final double WIDEST = Math.toRadians(85);

    private Cap() {}

    /**
     * Metres to widen the box of the rings by. On the unit sphere of {@link Earth} each ring lies in a cap round its
     * corners; an inside point lies on an arc between two points of the ring that the cap holds, and rises over their
     * chord by at most the height of the cap.
     */
    static double bulge(Region region) {
        double widest = 0;
        for (List<Ring> part : region.parts()) {
            widest = Math.max(widest, radius(region.track(), part.getFirst()));
        }
        return widest >= WIDEST ? 2 * Earth.A : Earth.A * (1 - Math.cos(widest)) * 1.01;
    }

    private static double radius(Track track, Ring ring) {
        double[] middle = new double[3];
        double[] u = new double[3];
        for (int i = ring.from(); i < ring.to(); i++) {
            unit(track, i, u);
            for (int k = 0; k < 3; k++) {
                middle[k] += u[k];
            }
        }
        double norm = Math.sqrt(middle[0] * middle[0] + middle[1] * middle[1] + middle[2] * middle[2]);
        if (norm < 1e-9) {
            return Math.PI;
        }
        double cos = 1;
        for (int i = ring.from(); i < ring.to(); i++) {
            unit(track, i, u);
            cos = Math.min(cos, (u[0] * middle[0] + u[1] * middle[1] + u[2] * middle[2]) / norm);
        }
        return Math.acos(Math.clamp(cos, -1, 1)) + TrackBuilder.PIECE / Earth.B;
    }

    private static void unit(Track track, int piece, double[] out) {
        int a = 3 * track.first[piece];
        out[0] = track.node[a] / Earth.A;
        out[1] = track.node[a + 1] / Earth.A;
        out[2] = track.node[a + 2] / Earth.B;
    }
}

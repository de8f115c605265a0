package org.kapok.engine;

import java.util.Arrays;

/** A line without the places that repeat the one before. */
final class Corners {
    private Corners() {}

    static Positions of(Positions line) {
        double[] out = new double[2 * line.size()];
        int n = 0;
        for (int i = 0; i < line.size(); i++) {
            if (i == 0 || !PositionCheck.samePlace(line, i - 1, i)) {
                out[n++] = line.lon(i);
                out[n++] = line.lat(i);
            }
        }
        return Positions.of(Arrays.copyOf(out, n));
    }
}

package org.kapok.engine;

import java.util.Arrays;

/** The order of boxes along a space-filling curve through their middles in space and time. */
final class Morton {
    private static final int BITS = 9;
    private static final int AXES = 4;

    private Morton() {}

    static int[] order(double[] boxes) {
        int n = boxes.length / Boxes.SIZE;
        double[] lo = new double[AXES];
        double[] hi = new double[AXES];
        Arrays.fill(lo, Double.POSITIVE_INFINITY);
        Arrays.fill(hi, Double.NEGATIVE_INFINITY);
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < AXES; k++) {
                double middle = middle(boxes, i, k);
                lo[k] = Math.min(lo[k], middle);
                hi[k] = Math.max(hi[k], middle);
            }
        }
        long[] keys = new long[n];
        for (int i = 0; i < n; i++) {
            long key = 0;
            for (int k = 0; k < AXES; k++) {
                double extent = hi[k] - lo[k];
                long cell = extent > 0 ? (long) ((middle(boxes, i, k) - lo[k]) / extent * ((1 << BITS) - 1)) : 0;
                key |= spread(cell) << k;
            }
            keys[i] = key << 27 | i;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys)
                .mapToInt(key -> (int) (key & ((1 << 27) - 1)))
                .toArray();
    }

    private static double middle(double[] boxes, int i, int axis) {
        double from = boxes[i * Boxes.SIZE + 2 * axis];
        double to = boxes[i * Boxes.SIZE + 2 * axis + 1];
        return Double.isInfinite(to) ? from : (from + to) / 2;
    }

    /** Puts three zero bits between the bits of a cell number. */
    private static long spread(long cell) {
        long out = 0;
        for (int bit = 0; bit < BITS; bit++) {
            out |= (cell >> bit & 1) << (AXES * bit);
        }
        return out;
    }
}

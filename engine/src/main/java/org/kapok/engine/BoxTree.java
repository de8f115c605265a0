package org.kapok.engine;

import java.util.Arrays;
import java.util.List;

/**
 * A packed tree over the boxes of many bodies in space and time. Boxes are put in the order of a space-filling curve
 * through their middles; each level of the tree joins eight boxes of the level below.
 */
final class BoxTree {
    private static final int FAN = 8;
    private static final int SIZE = Boxes.SIZE;

    /** The owner of each box of the lowest level. */
    private final int[] owner;
    /** The boxes of each level, the lowest first. */
    private final double[][] levels;

    private final int owners;

    private BoxTree(int[] owner, double[][] levels, int owners) {
        this.owner = owner;
        this.levels = levels;
        this.owners = owners;
    }

    static BoxTree of(List<Body> bodies) {
        double[][] each = bodies.stream().map(Boxes::of).toArray(double[][]::new);
        int count = Arrays.stream(each).mapToInt(boxes -> boxes.length / SIZE).sum();
        int[] owners = new int[count];
        double[] boxes = new double[count * SIZE];
        int at = 0;
        for (int i = 0; i < each.length; i++) {
            System.arraycopy(each[i], 0, boxes, at * SIZE, each[i].length);
            Arrays.fill(owners, at, at + each[i].length / SIZE, i);
            at += each[i].length / SIZE;
        }
        int[] order = Morton.order(boxes);
        int[] owner = new int[count];
        double[] sorted = new double[boxes.length];
        for (int i = 0; i < count; i++) {
            owner[i] = owners[order[i]];
            System.arraycopy(boxes, order[i] * SIZE, sorted, i * SIZE, SIZE);
        }
        return new BoxTree(owner, levels(sorted), each.length);
    }

    private static double[][] levels(double[] lowest) {
        double[][] levels = {lowest};
        while (levels[levels.length - 1].length > SIZE) {
            levels = Arrays.copyOf(levels, levels.length + 1);
            levels[levels.length - 1] = joined(levels[levels.length - 2]);
        }
        return levels;
    }

    private static double[] joined(double[] below) {
        int n = below.length / SIZE;
        double[] above = new double[(n + FAN - 1) / FAN * SIZE];
        for (int i = 0; i < n; i++) {
            int to = i / FAN * SIZE;
            for (int k = 0; k < SIZE; k += 2) {
                boolean fresh = i % FAN == 0;
                above[to + k] = fresh ? below[i * SIZE + k] : Math.min(above[to + k], below[i * SIZE + k]);
                above[to + k + 1] =
                        fresh ? below[i * SIZE + k + 1] : Math.max(above[to + k + 1], below[i * SIZE + k + 1]);
            }
        }
        return above;
    }

    /** The bodies, as numbers in increasing order, that may come too close to one. */
    int[] candidates(Body body) {
        if (owner.length == 0) {
            return new int[0];
        }
        long[] hit = new long[(owners + 63) / 64];
        double[] boxes = Boxes.of(body);
        for (int at = 0; at < boxes.length; at += SIZE) {
            descend(levels.length - 1, 0, boxes, at, hit);
        }
        int[] found = new int[Arrays.stream(hit).mapToInt(Long::bitCount).sum()];
        int n = 0;
        for (int word = 0; word < hit.length; word++) {
            for (long rest = hit[word]; rest != 0; rest &= rest - 1) {
                found[n++] = 64 * word + Long.numberOfTrailingZeros(rest);
            }
        }
        return found;
    }

    private void descend(int level, int index, double[] boxes, int at, long[] hit) {
        if (!meet(levels[level], index * SIZE, boxes, at)) {
            return;
        }
        if (level == 0) {
            hit[owner[index] >> 6] |= 1L << owner[index];
            return;
        }
        int end = Math.min((index + 1) * FAN, levels[level - 1].length / SIZE);
        for (int child = index * FAN; child < end; child++) {
            descend(level - 1, child, boxes, at, hit);
        }
    }

    private static boolean meet(double[] a, int i, double[] b, int j) {
        for (int k = 0; k < SIZE; k += 2) {
            if (a[i + k] > b[j + k + 1] || b[j + k] > a[i + k + 1]) {
                return false;
            }
        }
        return true;
    }
}

package org.kapok.engine;

import java.util.Arrays;

/** Writes pieces into the leaves of a tree, each on the plane and the clock of its leaf, and the boxes over them. */
final class LeafWriter {
    private static final double TICKS = 1 << 30;
    private static final double FINEST = 1e-6;
    private static final double MIDDLE_OF_THE_EARTH = 1_000_000;

    private final PackedTree tree;
    private final Pieces[] pieces = new Pieces[PackedTree.LEAF];
    private final int[] piece = new int[PackedTree.LEAF];
    private final float[] leafBox;
    private final float[] one = new float[8];
    private int count;

    LeafWriter(PackedTree tree) {
        this.tree = tree;
        this.leafBox = new float[8 * tree.leaves];
    }

    /** Puts a piece of the item with a number at the next slot. */
    void put(int slot, int owner, Pieces of, int number) {
        int leaf = slot / PackedTree.LEAF;
        int record = tree.record(tree.block(leaf), count);
        tree.data[record + PackedTree.OWNER] = owner;
        if (tree.moving) {
            tree.reach[owner] = (float) of.reach;
            tree.slack[owner] = (float) of.slack;
        } else {
            tree.real(record + PackedTree.REACH, of.reach);
            tree.real(record + PackedTree.DOUBT, of.doubt);
        }
        pieces[count] = of;
        piece[count++] = number;
        if (count == tree.count(leaf)) {
            leaf(leaf);
            count = 0;
        }
    }

    void finish() {
        join(0, 0, tree.leaves);
    }

    private void join(int node, int lo, int hi) {
        if (hi - lo == 1) {
            System.arraycopy(leafBox, 8 * lo, tree.box, 8 * node, 8);
            return;
        }
        int mid = (lo + hi) >>> 1;
        int right = node + 2 * (mid - lo);
        join(node + 1, lo, mid);
        join(right, mid, hi);
        System.arraycopy(tree.box, 8 * (node + 1), tree.box, 8 * node, 8);
        widen(tree.box, 8 * node, tree.box, 8 * right);
    }

    private static void widen(float[] box, int at, float[] by, int from) {
        for (int k = 0; k < 4; k++) {
            box[at + k] = Math.min(box[at + k], by[from + k]);
            box[at + 4 + k] = Math.max(box[at + 4 + k], by[from + 4 + k]);
        }
    }

    private void leaf(int leaf) {
        int block = tree.block(leaf);
        double[] origin = origin();
        Plane.write(origin[0], origin[1], origin[2], tree.data, block + PackedTree.PLANE);
        clock(block);
        Plane plane = new Plane(tree.data, block + PackedTree.PLANE);
        for (int i = 0; i < count; i++) {
            piece(block, i, plane);
            pieces[i].box(piece[i], one, 0);
            if (i == 0) {
                System.arraycopy(one, 0, leafBox, 8 * leaf, 8);
            } else {
                widen(leafBox, 8 * leaf, one, 0);
            }
        }
        for (int i = 0; tree.moving && i < count; i++) {
            way(block, i, plane);
        }
        Arrays.fill(pieces, null);
    }

    private double[] origin() {
        double[] middle = new double[3];
        for (int i = 0; i < count; i++) {
            double[] node = pieces[i].node;
            for (int k = 0; k < 3; k++) {
                middle[k] += (node[pieces[i].start(piece[i]) + k] + node[pieces[i].end(piece[i]) + k]) / (2 * count);
            }
        }
        double depth = Math.sqrt(middle[0] * middle[0] + middle[1] * middle[1] + middle[2] * middle[2]);
        if (depth < MIDDLE_OF_THE_EARTH) {
            System.arraycopy(pieces[0].node, pieces[0].start(piece[0]), middle, 0, 3);
        }
        return middle;
    }

    private void clock(int block) {
        double first = Double.POSITIVE_INFINITY;
        double last = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            double until = pieces[i].time[piece[i] + 1];
            first = Math.min(first, pieces[i].time[piece[i]]);
            last = Math.max(last, Double.isInfinite(until) ? pieces[i].time[piece[i]] : until);
        }
        tree.exact(block + PackedTree.CLOCK, first);
        tree.real(block + PackedTree.UNIT, Math.max(FINEST, (last - first) / TICKS));
    }

    private void piece(int block, int i, Plane plane) {
        Pieces of = pieces[i];
        int number = piece[i];
        tree.data[block + PackedTree.FROM + i] = ticks(block, of.time[number]);
        tree.data[block + PackedTree.UNTIL + i] = ticks(block, of.time[number + 1]);
        tree.raise(block + PackedTree.WIDEST, of.reach);
        int record = tree.record(block, i);
        double east = plane.east(of.node, of.start(number));
        double north = plane.north(of.node, of.start(number));
        tree.real(record + PackedTree.EAST, east);
        tree.real(record + PackedTree.NORTH, north);
        far(block, east, north);
        if (tree.moving) {
            far(block, plane.east(of.node, of.end(number)), plane.north(of.node, of.end(number)));
            tree.raise(block + PackedTree.LOOSEST, of.slack);
            double length = of.length(number);
            double seconds = of.time[number + 1] - of.time[number];
            tree.raise(block + PackedTree.LONGEST, length);
            tree.raise(block + PackedTree.FASTEST, seconds > 0 ? length / seconds : 0);
        }
    }

    private int ticks(int block, double time) {
        if (Double.isInfinite(time)) {
            return PackedTree.NEVER;
        }
        double since = time - tree.exact(block + PackedTree.CLOCK);
        return (int) Math.rint(since / tree.real(block + PackedTree.UNIT));
    }

    private void far(int block, double east, double north) {
        tree.raise(block + PackedTree.EXTENT, Math.sqrt(east * east + north * north));
    }

    /** Writes where a piece goes on to from where it was written to begin. */
    private void way(int block, int i, Plane plane) {
        int end = pieces[i].end(piece[i]);
        int record = tree.record(block, i);
        double east = plane.east(pieces[i].node, end) - tree.real(record + PackedTree.EAST);
        double north = plane.north(pieces[i].node, end) - tree.real(record + PackedTree.NORTH);
        tree.way(block, i, east, north);
    }
}

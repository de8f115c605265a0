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
        this.leafBox = new float[8 * tree.leaves()];
    }

    /** Puts a piece at the next slot. */
    void put(int slot, IndexEntry entry, Pieces of, int number) {
        tree.owner[slot] = entry;
        tree.reach[slot] = (float) of.reach;
        tree.loose[slot] = (float) (of.moving ? of.slack : of.doubt);
        pieces[count] = of;
        piece[count++] = number;
        if (slot + 1 == tree.end(slot / PackedTree.LEAF)) {
            leaf(slot / PackedTree.LEAF);
            count = 0;
        }
    }

    void finish() {
        join(0, 0, tree.leaves());
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
        int at = PackedTree.FRAME * leaf;
        origin(at);
        clock(at);
        Plane plane =
                new Plane(tree.frame[at + PackedTree.X], tree.frame[at + PackedTree.Y], tree.frame[at + PackedTree.Z]);
        for (int i = 0; i < count; i++) {
            place(leaf * PackedTree.LEAF + i, i, at, plane);
            if (i == 0) {
                pieces[i].box(piece[i], leafBox, 8 * leaf);
            } else {
                pieces[i].box(piece[i], one, 0);
                widen(leafBox, 8 * leaf, one, 0);
            }
        }
        Arrays.fill(pieces, null);
    }

    private void origin(int at) {
        double[] frame = tree.frame;
        for (int i = 0; i < count; i++) {
            double[] node = pieces[i].node;
            for (int k = 0; k < 3; k++) {
                frame[at + k] +=
                        (node[pieces[i].start(piece[i]) + k] + node[pieces[i].end(piece[i]) + k]) / (2 * count);
            }
        }
        if (Math.hypot(Math.hypot(frame[at], frame[at + 1]), frame[at + 2]) < MIDDLE_OF_THE_EARTH) {
            System.arraycopy(pieces[0].node, pieces[0].start(piece[0]), frame, at, 3);
        }
    }

    private void clock(int at) {
        double first = Double.POSITIVE_INFINITY;
        double last = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            double until = pieces[i].time[piece[i] + 1];
            first = Math.min(first, pieces[i].time[piece[i]]);
            last = Math.max(last, Double.isInfinite(until) ? pieces[i].time[piece[i]] : until);
        }
        tree.frame[at + PackedTree.CLOCK] = first;
        tree.frame[at + PackedTree.UNIT] = Math.max(FINEST, (last - first) / TICKS);
    }

    private void place(int slot, int i, int at, Plane plane) {
        Pieces of = pieces[i];
        double[] frame = tree.frame;
        ticks(2 * slot, of.time[piece[i]], frame, at);
        ticks(2 * slot + 1, of.time[piece[i] + 1], frame, at);
        int width = tree.moving ? 4 : 2;
        point(width * slot, of, of.start(piece[i]), at, plane);
        frame[at + PackedTree.WIDEST] = Math.max(frame[at + PackedTree.WIDEST], of.reach);
        if (tree.moving) {
            point(width * slot + 2, of, of.end(piece[i]), at, plane);
            double length = of.length(piece[i]);
            double seconds = of.time[piece[i] + 1] - of.time[piece[i]];
            frame[at + PackedTree.LONGEST] = Math.max(frame[at + PackedTree.LONGEST], length);
            frame[at + PackedTree.FASTEST] =
                    Math.max(frame[at + PackedTree.FASTEST], seconds > 0 ? length / seconds : 0);
        }
    }

    private void ticks(int index, double time, double[] frame, int at) {
        tree.time[index] = Double.isInfinite(time)
                ? PackedTree.NEVER
                : (int) Math.rint((time - frame[at + PackedTree.CLOCK]) / frame[at + PackedTree.UNIT]);
    }

    private void point(int index, Pieces of, int node, int at, Plane plane) {
        double east = plane.east(of.node, node);
        double north = plane.north(of.node, node);
        tree.place[index] = (float) east;
        tree.place[index + 1] = (float) north;
        tree.frame[at + PackedTree.EXTENT] = Math.max(tree.frame[at + PackedTree.EXTENT], Math.hypot(east, north));
    }
}

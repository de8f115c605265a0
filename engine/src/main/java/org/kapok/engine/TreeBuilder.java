package org.kapok.engine;

import java.util.List;

/**
 * Packs pieces into a tree: all are halved again and again along the axis, of place and time, on which they lie farthest
 * apart, in units of how far they reach themselves.
 */
final class TreeBuilder {
    private static final int AXES = 5;
    private static final int SAMPLE = 32;
    private static final double LONG = 180 * 86_400;

    private final Layer layer;
    private final Pieces[] pieces;
    /** The item and the piece of each leaf place to be. */
    private final int[] item;

    private final int[] piece;
    private final float[] key;
    private final int[] order;

    TreeBuilder(Layer layer, List<IndexEntry> list) {
        this.layer = layer;
        this.pieces = new Pieces[list.size()];
        int size = 0;
        for (int i = 0; i < pieces.length; i++) {
            if (list.get(i).layer() == layer) {
                pieces[i] = list.get(i).pieces();
                size += pieces[i].count();
            }
        }
        this.item = new int[size];
        this.piece = new int[size];
        this.order = new int[size];
        this.key = new float[AXES * size];
        int at = 0;
        for (int i = 0; i < pieces.length; i++) {
            int count = list.get(i).layer() == layer ? pieces[i].count() : 0;
            for (int k = 0; k < count; k++) {
                item[at] = i;
                piece[at] = k;
                order[at] = at++;
            }
        }
    }

    PackedTree build() {
        keys();
        PackedTree tree = new PackedTree(layer == Layer.MOVEMENTS, order.length, pieces.length);
        if (order.length > 0) {
            halve(0, tree.leaves);
            LeafWriter writer = new LeafWriter(tree);
            for (int slot = 0; slot < order.length; slot++) {
                int at = order[slot];
                writer.put(slot, item[at], pieces[item[at]], piece[at]);
            }
            writer.finish();
        }
        return tree;
    }

    private void keys() {
        double reach = 0;
        double span = 0;
        double last = Double.NEGATIVE_INFINITY;
        for (int at = 0; at < order.length; at++) {
            Pieces one = pieces[item[at]];
            reach += 2 * one.reach + one.length(piece[at]);
            span += Math.min(one.latest(piece[at]) - one.earliest(piece[at]), LONG);
            last = Math.max(last, one.earliest(piece[at]));
        }
        double metres = reach / order.length + 1000;
        double seconds = span / order.length + 3600;
        for (int at = 0; at < order.length; at++) {
            Pieces one = pieces[item[at]];
            int a = one.start(piece[at]);
            int b = one.end(piece[at]);
            for (int k = 0; k < 3; k++) {
                key[AXES * at + k] = (float) ((one.node[a + k] + one.node[b + k]) / (2 * metres));
            }
            key[AXES * at + 3] = (float) (one.earliest(piece[at]) / seconds);
            key[AXES * at + 4] = (float) (Math.min(one.latest(piece[at]), last + LONG) / seconds);
        }
    }

    /** Puts into the leaves from {@code lo} to {@code hi} what belongs together. */
    private void halve(int lo, int hi) {
        if (hi - lo == 1) {
            return;
        }
        int mid = (lo + hi) >>> 1;
        int from = lo * PackedTree.LEAF;
        int to = Math.min(order.length, hi * PackedTree.LEAF);
        select(from, to - 1, mid * PackedTree.LEAF, widest(from, to));
        halve(lo, mid);
        halve(mid, hi);
    }

    private int widest(int from, int to) {
        int step = Math.max(1, (to - from) / SAMPLE);
        int found = 0;
        float best = -1;
        for (int axis = 0; axis < AXES; axis++) {
            float least = Float.POSITIVE_INFINITY;
            float most = Float.NEGATIVE_INFINITY;
            for (int i = from; i < to; i += step) {
                float value = key[AXES * order[i] + axis];
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
            if (most - least > best) {
                best = most - least;
                found = axis;
            }
        }
        return found;
    }

    /** Moves the k smallest of a range to its beginning. */
    private void select(int from, int to, int k, int axis) {
        int lo = from;
        int hi = to;
        while (lo < hi) {
            float pivot = median(value(lo, axis), value((lo + hi) >>> 1, axis), value(hi, axis));
            int i = lo;
            int j = hi;
            while (i <= j) {
                while (value(i, axis) < pivot) {
                    i++;
                }
                while (value(j, axis) > pivot) {
                    j--;
                }
                if (i <= j) {
                    int swap = order[i];
                    order[i++] = order[j];
                    order[j--] = swap;
                }
            }
            if (k <= j) {
                hi = j;
            } else if (k >= i) {
                lo = i;
            } else {
                return;
            }
        }
    }

    private float value(int slot, int axis) {
        return key[AXES * order[slot] + axis];
    }

    private static float median(float a, float b, float c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}

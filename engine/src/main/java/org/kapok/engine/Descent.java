package org.kapok.engine;

import java.util.Arrays;

/**
 * One question's way down one tree, with up to 64 pieces of the question at a time: first which leaves are near, then all
 * of them.
 */
final class Descent {
    private static final int AT_ONCE = 64;

    private final PackedTree tree;
    private final Question question;
    private int first;
    private int[] leaf = new int[32];
    private long[] asking = new long[32];
    private int found;

    private Descent(PackedTree tree, Question question) {
        this.tree = tree;
        this.question = question;
    }

    static void run(PackedTree tree, Question question, Hits hits) {
        if (tree.size == 0) {
            return;
        }
        Descent descent = new Descent(tree, question);
        LeafScan scan = new LeafScan(tree, question, hits);
        int pieces = question.pieces.count();
        for (int first = 0; first < pieces; first += AT_ONCE) {
            descent.first = first;
            descent.found = 0;
            descent.visit(0, 0, tree.leaves, -1L >>> (AT_ONCE - Math.min(AT_ONCE, pieces - first)));
            for (int i = 0; i < descent.found; i++) {
                scan.leaf(descent.leaf[i], first, descent.asking[i]);
            }
        }
    }

    /** Only the pieces whose boxes meet a node's are asked below it. */
    private void visit(int node, int lo, int hi, long mask) {
        long left = 0;
        for (long rest = mask; rest != 0; rest &= rest - 1) {
            int bit = Long.numberOfTrailingZeros(rest);
            if (question.meets(first + bit, tree.box, 8 * node)) {
                left |= 1L << bit;
            }
        }
        if (left == 0) {
            return;
        }
        if (hi - lo == 1) {
            add(lo, left);
            return;
        }
        int mid = (lo + hi) >>> 1;
        visit(node + 1, lo, mid, left);
        visit(node + 2 * (mid - lo), mid, hi, left);
    }

    private void add(int number, long mask) {
        if (found == leaf.length) {
            leaf = Arrays.copyOf(leaf, 2 * found);
            asking = Arrays.copyOf(asking, 2 * found);
        }
        leaf[found] = number;
        asking[found++] = mask;
    }
}

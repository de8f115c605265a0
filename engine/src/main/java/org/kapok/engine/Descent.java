package org.kapok.engine;

/** One question's way down one tree, with up to 64 pieces of the question at a time. */
final class Descent {
    private final PackedTree tree;
    private final Question question;
    private final LeafScan scan;

    Descent(PackedTree tree, Question question, long moment, Hits hits) {
        this.tree = tree;
        this.question = question;
        this.scan = new LeafScan(tree, question, moment, hits);
    }

    void run() {
        int pieces = question.pieces.count();
        for (int first = 0; first < pieces; first += 64) {
            int count = Math.min(64, pieces - first);
            visit(0, 0, tree.leaves(), first, -1L >>> (64 - count));
        }
    }

    /** Only the pieces whose boxes meet a node's are asked below it. */
    private void visit(int node, int lo, int hi, int first, long mask) {
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
            scan.leaf(lo, first, left);
            return;
        }
        int mid = (lo + hi) >>> 1;
        visit(node + 1, lo, mid, first, left);
        visit(node + 2 * (mid - lo), mid, hi, first, left);
    }
}

package org.kapok.engine;

import java.util.Arrays;

/**
 * Geodesic edges cut into pieces of at most 100 km, in earth-centred metres, under a tree of boxes.
 *
 * <p>A piece is the parabola through its two ends and the point of the ellipsoid over the middle of its chord, travelled
 * at constant speed. It leaves the geodesic by less than 3 mm: what is left out is of the third order in the length and in
 * the flattening too, or of the fourth.
 *
 * <p>The tree is laid out in pre-order: the subtree of m pieces takes 2m - 1 boxes, so the left child of k is k + 1 and
 * the right one k + 2 * (pieces on the left).
 */
final class Track {
    private static final double FLAT = 60;

    final double[] node;
    /** Seconds since {@link Seconds#EPOCH}, one for each node; empty for what does not move. */
    final double[] time;
    /** Where each piece begins, as a node number; it ends at the next node. */
    final int[] first;
    /** Which leg or edge of the original geometry each piece belongs to. */
    final int[] leg;

    final double[] box;

    Track(Nodes nodes) {
        this.node = nodes.node();
        this.time = nodes.time();
        this.first = nodes.first();
        this.leg = nodes.leg();
        this.box = new double[6 * (2 * first.length - 1)];
        build(0, 0, first.length, new double[3]);
    }

    int pieces() {
        return first.length;
    }

    boolean timed() {
        return time.length > 0;
    }

    double pieceStart(int piece) {
        return timed() ? time[first[piece]] : 0;
    }

    double pieceEnd(int piece) {
        return timed() ? time[first[piece] + 1] : 0;
    }

    /** Writes the point at fraction {@code u} of a piece. */
    void at(int piece, double u, double[] out) {
        int a = 3 * first[piece];
        if (u <= 0 || u >= 1) {
            System.arraycopy(node, u <= 0 ? a : a + 3, out, 0, 3);
            return;
        }
        double dx = node[a + 3] - node[a];
        double dy = node[a + 4] - node[a + 1];
        double dz = node[a + 5] - node[a + 2];
        double chord2 = dx * dx + dy * dy + dz * dz;
        double f = Earth.alongChord(u, chord2);
        out[0] = node[a] + f * dx;
        out[1] = node[a + 1] + f * dy;
        out[2] = node[a + 2] + f * dz;
        if (chord2 > FLAT * FLAT) {
            double cx = node[a] + dx / 2;
            double cy = node[a + 1] + dy / 2;
            double cz = node[a + 2] + dz / 2;
            double rise = 4 * f * (1 - f) * Earth.climb(cx, cy, cz);
            out[0] += rise * cx;
            out[1] += rise * cy;
            out[2] += rise * Earth.normalZ(cz);
        }
    }

    /** Writes the point where the traveller is at a time, which is clamped to the track's own. */
    void atTime(double t, double[] out) {
        int piece = pieceAt(t);
        double t0 = pieceStart(piece);
        double t1 = pieceEnd(piece);
        at(piece, t1 > t0 ? (t - t0) / (t1 - t0) : 0, out);
    }

    private int pieceAt(double t) {
        int found = Arrays.binarySearch(time, t);
        int before = found >= 0 ? found : -found - 2;
        return Math.clamp(before, 0, pieces() - 1);
    }

    private void build(int tree, int lo, int hi, double[] work) {
        int at = 6 * tree;
        if (hi - lo == 1) {
            new Span(this, tree, lo, 0, 1, work).writeBox(box, at);
            return;
        }
        int mid = (lo + hi) >>> 1;
        int left = tree + 1;
        int right = tree + 2 * (mid - lo);
        build(left, lo, mid, work);
        build(right, mid, hi, work);
        for (int i = 0; i < 3; i++) {
            box[at + i] = Math.min(box[6 * left + i], box[6 * right + i]);
            box[at + 3 + i] = Math.max(box[6 * left + 3 + i], box[6 * right + 3 + i]);
        }
    }
}

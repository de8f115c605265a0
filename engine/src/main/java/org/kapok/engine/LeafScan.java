package org.kapok.engine;

/**
 * Tests the pieces of a leaf against pieces of a question on the leaf's plane.
 *
 * <p>Dropping two places onto the plane never takes them apart, so what is too far apart there is too far apart. It brings
 * them nearer by a known factor at most, so what is near enough there by that factor is near enough. What lies between,
 * some metres, is left to {@link Meeting}.
 */
final class LeafScan {
    private static final double ROUNDING = 2e-7;

    private final PackedTree tree;
    private final Pieces asked;
    private final Question question;
    private final long moment;
    private final Hits hits;

    private int done;
    private int open;
    private double shrink;
    private double error;
    private double clock;
    private double unit;

    LeafScan(PackedTree tree, Question question, long moment, Hits hits) {
        this.tree = tree;
        this.question = question;
        this.asked = question.pieces;
        this.moment = moment;
        this.hits = hits;
    }

    /** Scans a leaf with those pieces from {@code first} whose bits are set. */
    void leaf(int leaf, int first, long mask) {
        double[] frame = tree.frame;
        int at = PackedTree.FRAME * leaf;
        Plane plane = new Plane(frame[at + PackedTree.X], frame[at + PackedTree.Y], frame[at + PackedTree.Z]);
        clock = frame[at + PackedTree.CLOCK];
        unit = frame[at + PackedTree.UNIT];
        done = 0;
        open = 0;
        for (long rest = mask; rest != 0; rest &= rest - 1) {
            int piece = first + Long.numberOfTrailingZeros(rest);
            margins(leaf, piece);
            if (asked.moving) {
                moving(leaf, piece, plane);
            } else {
                standing(leaf, plane);
            }
        }
        int from = leaf * PackedTree.LEAF;
        for (int rest = open & ~done; rest != 0; rest &= rest - 1) {
            found(from + Integer.numberOfTrailingZeros(rest), false);
        }
    }

    private void margins(int leaf, int piece) {
        double[] frame = tree.frame;
        int at = PackedTree.FRAME * leaf;
        double extent = frame[at + PackedTree.EXTENT];
        double longest = frame[at + PackedTree.LONGEST];
        double tilt = Plane.tilt(extent + asked.reach + frame[at + PackedTree.WIDEST]);
        double length = asked.length(piece);
        double bend = Earth.sagitta(length) + Earth.sagitta(longest);
        shrink = Plane.shrink(tilt);
        error = bend * (tilt + 1e-4) + 3e-6 * (length + longest) + ROUNDING * extent + 0.02;
    }

    private void moving(int leaf, int piece, Plane plane) {
        int a = asked.start(piece);
        int b = asked.end(piece);
        double ax = plane.east(asked.node, a);
        double ay = plane.north(asked.node, a);
        double dx = plane.east(asked.node, b) - ax;
        double dy = plane.north(asked.node, b) - ay;
        double p0 = asked.time[piece];
        double p1 = asked.time[piece + 1];
        if (tree.moving) {
            bothMove(leaf, ax, ay, dx, dy, p0, p1);
        } else {
            theyStand(leaf, ax, ay, dx, dy, p0, p1);
        }
    }

    private void standing(int leaf, Plane plane) {
        double x = plane.east(asked.node, 0);
        double y = plane.north(asked.node, 0);
        if (tree.moving) {
            theyMove(leaf, x, y, asked.time[0], asked.time[1]);
        } else {
            bothStand(leaf, x, y, asked.time[0], asked.time[1]);
        }
    }

    private double time(int index) {
        int ticks = tree.time[index];
        return ticks == PackedTree.NEVER ? Double.POSITIVE_INFINITY : clock + ticks * unit;
    }

    private void theyStand(int leaf, double ax, double ay, double dx, double dy, double p0, double p1) {
        double blur = unit + ROUNDING * asked.slack;
        double ip = p1 > p0 ? 1 / (p1 - p0) : 0;
        double wander = error + blur * ip * Math.sqrt(dx * dx + dy * dy);
        int first = leaf * PackedTree.LEAF;
        for (int i = first; i < tree.end(leaf); i++) {
            if ((done >>> (i - first) & 1) != 0) {
                continue;
            }
            double from = time(2 * i) - asked.slack;
            double until = time(2 * i + 1) + asked.slack;
            if (p1 < from - blur || p0 > until + blur) {
                continue;
            }
            double lo = from > p0 ? Math.min(1, (from - p0) * ip) : 0;
            double hi = until < p1 ? Math.max(lo, (until - p0) * ip) : 1;
            double d2 = Kernel.passing(tree.place[2 * i], tree.place[2 * i + 1], ax, ay, dx, dy, lo, hi);
            boolean sure = p1 >= from + blur && p0 < until - blur;
            judge(i, first, d2, wander, tree.loose[i], sure);
        }
    }

    private void theyMove(int leaf, double x, double y, double windowFrom, double windowUntil) {
        double fastest = tree.frame[PackedTree.FRAME * leaf + PackedTree.FASTEST];
        int first = leaf * PackedTree.LEAF;
        for (int i = first; i < tree.end(leaf); i++) {
            if ((done >>> (i - first) & 1) != 0) {
                continue;
            }
            double blur = unit + ROUNDING * tree.loose[i];
            double p0 = time(2 * i);
            double p1 = time(2 * i + 1);
            double from = windowFrom - tree.loose[i];
            double until = windowUntil + tree.loose[i];
            if (p1 < from - blur || p0 > until + blur) {
                continue;
            }
            double ip = p1 > p0 ? 1 / (p1 - p0) : 0;
            double lo = from > p0 ? Math.min(1, (from - p0) * ip) : 0;
            double hi = until < p1 ? Math.max(lo, (until - p0) * ip) : 1;
            float[] place = tree.place;
            double ax = place[4 * i];
            double ay = place[4 * i + 1];
            double d2 = Kernel.passing(x, y, ax, ay, place[4 * i + 2] - ax, place[4 * i + 3] - ay, lo, hi);
            boolean sure = p1 >= from + blur && p0 < until - blur;
            judge(i, first, d2, error + blur * fastest, asked.doubt, sure);
        }
    }

    private void bothStand(int leaf, double x, double y, double qFrom, double qUntil) {
        int first = leaf * PackedTree.LEAF;
        for (int i = first; i < tree.end(leaf); i++) {
            double from = time(2 * i);
            double until = time(2 * i + 1);
            if (qFrom >= until + unit || from >= qUntil + unit) {
                continue;
            }
            double dx = tree.place[2 * i] - x;
            double dy = tree.place[2 * i + 1] - y;
            boolean sure = qFrom < until - unit && from < qUntil - unit;
            judge(i, first, dx * dx + dy * dy, error, asked.doubt + tree.loose[i], sure);
        }
    }

    private void bothMove(int leaf, double ax, double ay, double dx, double dy, double p0, double p1) {
        double fastest = tree.frame[PackedTree.FRAME * leaf + PackedTree.FASTEST];
        double speed = fastest + (p1 > p0 ? Math.sqrt(dx * dx + dy * dy) / (p1 - p0) : 0);
        int first = leaf * PackedTree.LEAF;
        for (int i = first; i < tree.end(leaf); i++) {
            if ((done >>> (i - first) & 1) != 0) {
                continue;
            }
            double band = asked.slack + tree.loose[i];
            double blur = unit + ROUNDING * band;
            double q0 = time(2 * i);
            double q1 = time(2 * i + 1);
            double gap = Math.max(p0 - q1, q0 - p1) - band;
            if (gap > blur) {
                continue;
            }
            float[] place = tree.place;
            double cx = place[4 * i];
            double cy = place[4 * i + 1];
            double vx = place[4 * i + 2] - cx;
            double vy = place[4 * i + 3] - cy;
            double d2 = Kernel.crossing(ax, ay, dx, dy, p0, p1, cx, cy, vx, vy, q0, q1, band);
            judge(i, first, d2, error + 3 * blur * speed, 0, gap < -blur);
        }
    }

    private void judge(int slot, int first, double d2, double wander, double doubt, boolean sure) {
        double within = asked.reach + tree.reach[slot];
        double far = within * (1 + ROUNDING) + wander;
        if (d2 > far * far) {
            return;
        }
        double near = (within * (1 - ROUNDING) - doubt) * shrink - wander;
        if (sure && near > 0 && d2 <= near * near) {
            done |= 1 << (slot - first);
            found(slot, true);
        } else {
            open |= 1 << (slot - first);
        }
    }

    private void found(int slot, boolean sure) {
        IndexEntry entry = tree.owner[slot];
        if (entry.visible(moment) && question.altitudeMeets(entry)) {
            hits.add(entry, sure);
        }
    }
}

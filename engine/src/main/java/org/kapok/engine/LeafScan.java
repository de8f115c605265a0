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
    private final Question question;
    private final Pieces asked;
    private final Hits hits;

    private int block;
    /** A bit for each piece of the leaf that is known to be a hit. */
    private int done;
    /** And for those that may be one. */
    private int open;

    private double clock;
    private double unit;
    private double shrink;
    private double tilt;
    private double longest;
    private double bend;
    private double rounding;
    private double error;
    // The piece that asks: where it begins, how it goes on, and when; what stands goes nowhere.
    private double ax;
    private double ay;
    private double dx;
    private double dy;
    private double p0;
    private double p1;
    private double ip;
    private double idd;

    LeafScan(PackedTree tree, Question question, Hits hits) {
        this.tree = tree;
        this.question = question;
        this.asked = question.pieces;
        this.hits = hits;
    }

    /** Scans a leaf with those pieces from {@code first} whose bits are set. */
    void leaf(int leaf, int first, long mask) {
        block = tree.block(leaf);
        done = 0;
        open = 0;
        clock = tree.exact(block + PackedTree.CLOCK);
        unit = tree.real(block + PackedTree.UNIT);
        int last = first + 63 - Long.numberOfLeadingZeros(mask);
        int near = near(tree.count(leaf), first + Long.numberOfTrailingZeros(mask), last);
        if (near == 0) {
            return;
        }
        margins();
        Plane plane = new Plane(tree.data, block + PackedTree.PLANE);
        for (long rest = mask; rest != 0; rest &= rest - 1) {
            int piece = first + Long.numberOfTrailingZeros(rest);
            project(piece, plane);
            for (int left = near & ~done; left != 0; left &= left - 1) {
                test(Integer.numberOfTrailingZeros(left));
            }
        }
        for (int rest = done | open; rest != 0; rest &= rest - 1) {
            int slot = Integer.numberOfTrailingZeros(rest);
            hits.add(owner(slot), (done >>> slot & 1) != 0);
        }
    }

    /** Those that may be present together with some pieces, told apart without a branch that would be hard to guess. */
    private int near(int count, int first, int last) {
        int[] data = tree.data;
        double slack = (asked.slack + tree.real(block + PackedTree.LOOSEST)) * (1 + ROUNDING);
        // What is beyond an int becomes the largest or the smallest one.
        int late = (int) Math.ceil((asked.time[last + 1] + slack - clock) / unit + 1);
        int early = (int) Math.floor((asked.time[first] - slack - clock) / unit - 1);
        int from = block + PackedTree.FROM;
        int until = block + PackedTree.UNTIL;
        int found = 0;
        for (int slot = 0; slot < count; slot++) {
            found |= data[from + slot] <= late & data[until + slot] >= early ? 1 << slot : 0;
        }
        return found;
    }

    private void margins() {
        double extent = tree.real(block + PackedTree.EXTENT);
        longest = tree.real(block + PackedTree.LONGEST);
        tilt = Plane.tilt(extent + asked.reach + tree.real(block + PackedTree.WIDEST));
        bend = Earth.sagitta(longest);
        shrink = Plane.shrink(tilt);
        rounding = ROUNDING * extent + tree.part(block) + 0.02;
    }

    private void project(int piece, Plane plane) {
        error = (question.bend[piece] + bend) * (tilt + 1e-4) + 3e-6 * (question.length[piece] + longest) + rounding;
        int a = asked.start(piece);
        int b = asked.end(piece);
        ax = plane.east(asked.node, a);
        ay = plane.north(asked.node, a);
        dx = asked.moving ? plane.east(asked.node, b) - ax : 0;
        dy = asked.moving ? plane.north(asked.node, b) - ay : 0;
        p0 = asked.time[piece];
        p1 = asked.time[piece + 1];
        ip = asked.moving && p1 > p0 ? 1 / (p1 - p0) : 0;
        double dd = dx * dx + dy * dy;
        idd = dd > 0 ? 1 / dd : 0;
    }

    private void test(int slot) {
        if (asked.moving) {
            if (tree.moving) {
                bothMove(slot);
            } else {
                theyStand(slot);
            }
        } else if (tree.moving) {
            theyMove(slot);
        } else {
            bothStand(slot);
        }
    }

    private double time(int column, int slot) {
        int ticks = tree.data[block + column + slot];
        return ticks == PackedTree.NEVER ? Double.POSITIVE_INFINITY : clock + ticks * unit;
    }

    private double real(int column, int slot) {
        return tree.real(tree.record(block, slot) + column);
    }

    private int owner(int slot) {
        return tree.data[tree.record(block, slot) + PackedTree.OWNER];
    }

    private void theyStand(int slot) {
        double blur = unit + ROUNDING * asked.slack;
        double from = time(PackedTree.FROM, slot) - asked.slack;
        double until = time(PackedTree.UNTIL, slot) + asked.slack;
        if (p1 < from - blur || p0 > until + blur) {
            return;
        }
        double lo = from > p0 ? Math.min(1, (from - p0) * ip) : 0;
        double hi = until < p1 ? Math.max(lo, (until - p0) * ip) : 1;
        double d2 =
                Kernel.passing(real(PackedTree.EAST, slot), real(PackedTree.NORTH, slot), ax, ay, dx, dy, idd, lo, hi);
        boolean sure = p1 >= from + blur && p0 < until - blur;
        double wander = lo > 0 || hi < 1 ? blur * ip * Math.sqrt(dx * dx + dy * dy) : 0;
        judge(slot, d2, error + wander, real(PackedTree.DOUBT, slot), sure);
    }

    private void theyMove(int slot) {
        double slack = tree.slack[owner(slot)];
        double blur = unit + ROUNDING * slack;
        double q0 = time(PackedTree.FROM, slot);
        double q1 = time(PackedTree.UNTIL, slot);
        double from = p0 - slack;
        double until = p1 + slack;
        if (q1 < from - blur || q0 > until + blur) {
            return;
        }
        double iq = q1 > q0 ? 1 / (q1 - q0) : 0;
        double lo = from > q0 ? Math.min(1, (from - q0) * iq) : 0;
        double hi = until < q1 ? Math.max(lo, (until - q0) * iq) : 1;
        double cx = real(PackedTree.EAST, slot);
        double cy = real(PackedTree.NORTH, slot);
        double vx = tree.wayEast(block, slot);
        double vy = tree.wayNorth(block, slot);
        double vv = vx * vx + vy * vy;
        double d2 = Kernel.passing(ax, ay, cx, cy, vx, vy, vv > 0 ? 1 / vv : 0, lo, hi);
        boolean sure = q1 >= from + blur && q0 < until - blur;
        judge(slot, d2, error + blur * tree.real(block + PackedTree.FASTEST), asked.doubt, sure);
    }

    private void bothStand(int slot) {
        double from = time(PackedTree.FROM, slot);
        double until = time(PackedTree.UNTIL, slot);
        if (p0 >= until + unit || from >= p1 + unit) {
            return;
        }
        double x = real(PackedTree.EAST, slot) - ax;
        double y = real(PackedTree.NORTH, slot) - ay;
        boolean sure = p0 < until - unit && from < p1 - unit;
        judge(slot, x * x + y * y, error, asked.doubt + real(PackedTree.DOUBT, slot), sure);
    }

    private void bothMove(int slot) {
        double band = asked.slack + tree.slack[owner(slot)];
        double blur = unit + ROUNDING * band;
        double q0 = time(PackedTree.FROM, slot);
        double q1 = time(PackedTree.UNTIL, slot);
        double gap = Math.max(p0 - q1, q0 - p1) - band;
        if (gap > blur) {
            return;
        }
        double cx = real(PackedTree.EAST, slot);
        double cy = real(PackedTree.NORTH, slot);
        double vx = tree.wayEast(block, slot);
        double vy = tree.wayNorth(block, slot);
        double d2 = Kernel.crossing(ax, ay, dx, dy, p0, p1, cx, cy, vx, vy, q0, q1, band);
        double speed = tree.real(block + PackedTree.FASTEST) + ip * Math.sqrt(dx * dx + dy * dy);
        judge(slot, d2, error + 3 * blur * speed, 0, gap < -blur);
    }

    private void judge(int slot, double d2, double wander, double doubt, boolean sure) {
        double within = asked.reach + (tree.moving ? tree.reach[owner(slot)] : real(PackedTree.REACH, slot));
        double far = within * (1 + ROUNDING) + wander;
        if (d2 > far * far) {
            return;
        }
        double near = (within * (1 - ROUNDING) - doubt) * shrink - wander;
        if (sure && near > 0 && d2 <= near * near) {
            done |= 1 << slot;
        } else {
            open |= 1 << slot;
        }
    }
}

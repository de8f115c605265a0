package org.kapok.engine;

/**
 * How near two straight stretches of a plane come while both may be on them: closed forms, in metres and seconds.
 *
 * <p>Both move at constant speed, so the square of their distance is a convex quadratic of the two times. Its least value
 * over the rectangle of both time spans is that of two segments. If the times there lie farther apart than the slacks
 * allow, the least value that is allowed lies on the edge of what is allowed that faces it, because the function is
 * convex: one more quadratic, of one time.
 */
final class Kernel {
    private Kernel() {}

    /**
     * The square of the least distance of a place from the part of a line between two fractions; {@code idd} is one through
     * the square of the line's length.
     */
    static double passing(
            double px, double py, double ax, double ay, double dx, double dy, double idd, double lo, double hi) {
        double rx = px - ax;
        double ry = py - ay;
        double f = Math.min(Math.max((rx * dx + ry * dy) * idd, lo), hi);
        rx -= f * dx;
        ry -= f * dy;
        return rx * rx + ry * ry;
    }

    /**
     * The square of the least distance of two travellers, the first from (ax, ay) by (ux, uy) between p0 and p1, the other
     * from (cx, cy) by (vx, vy) between q0 and q1, at times of their own at most {@code band} apart.
     */
    static double crossing(
            double ax,
            double ay,
            double ux,
            double uy,
            double p0,
            double p1,
            double cx,
            double cy,
            double vx,
            double vy,
            double q0,
            double q1,
            double band) {
        double rx = ax - cx;
        double ry = ay - cy;
        double uu = ux * ux + uy * uy;
        double vv = vx * vx + vy * vy;
        double uv = ux * vx + uy * vy;
        double ur = ux * rx + uy * ry;
        double vr = vx * rx + vy * ry;
        double det = uu * vv - uv * uv;
        double s = det > 1e-12 * uu * vv ? unit((uv * vr - vv * ur) / det) : 0;
        double t = vv > 0 ? unit((uv * s + vr) / vv) : 0;
        s = uu > 0 ? unit((uv * t - ur) / uu) : 0;
        t = vv > 0 ? unit((uv * s + vr) / vv) : 0;
        double dp = p1 - p0;
        double dq = q1 - q0;
        double ahead = p0 + s * dp - q0 - t * dq;
        double lead = ahead > band ? band : ahead < -band ? -band : ahead;
        if (lead == ahead) {
            double x = rx + s * ux - t * vx;
            double y = ry + s * uy - t * vy;
            return x * x + y * y;
        }
        double from = Math.max(p0, q0 + lead);
        double to = Math.max(from, Math.min(p1, q1 + lead));
        double ip = dp > 0 ? 1 / dp : 0;
        double iq = dq > 0 ? 1 / dq : 0;
        double sx = rx + (from - p0) * ip * ux - (from - lead - q0) * iq * vx;
        double sy = ry + (from - p0) * ip * uy - (from - lead - q0) * iq * vy;
        double wx = ip * ux - iq * vx;
        double wy = ip * uy - iq * vy;
        double ww = wx * wx + wy * wy;
        double after = ww > 0 ? -(sx * wx + sy * wy) / ww : 0;
        after = after < 0 ? 0 : after > to - from ? to - from : after;
        sx += after * wx;
        sy += after * wy;
        return sx * sx + sy * sy;
    }

    private static double unit(double value) {
        return value < 0 ? 0 : value > 1 ? 1 : value;
    }
}

package org.kapok.engine;

/**
 * Two straight stretches and the fractions (alpha on the first, beta on the second) that may be taken together: a convex
 * polygon in the unit square, over which the square of the distance is a convex quadratic. The smallest distance lies
 * inside where the gradient is zero, or on an edge.
 */
final class Patch {
    private static final double NEAR = 30_000;
    private static final int ROOM = 16;

    private final Span p;
    private final Span q;
    private final Terms terms;
    private final double[] r = new double[3];
    private final double[] u = new double[3];
    private final double[] w = new double[3];
    private double[] as = new double[ROOM];
    private double[] bs = new double[ROOM];
    private double[] spareA = new double[ROOM];
    private double[] spareB = new double[ROOM];
    private int size;
    /** Where {@link #smallest} found it. */
    double alpha;

    double beta;

    Patch(Span p, Span q, Terms terms, double chord) {
        this.p = p;
        this.q = q;
        this.terms = terms;
        set(r, p.ax - q.ax, p.ay - q.ay, p.az - q.az);
        set(u, p.bx - p.ax, p.by - p.ay, p.bz - p.az);
        set(w, q.bx - q.ax, q.by - q.ay, q.bz - q.az);
        if (chord < NEAR) {
            flatten();
        }
        admit();
    }

    boolean empty() {
        return size == 0;
    }

    /** Near enough, the tangent plane is the map: the depth of a chord below the surface must not count. */
    private void flatten() {
        double x = p.ax + p.bx + q.ax + q.bx;
        double y = p.ay + p.by + q.ay + q.by;
        double z = Earth.normalZ(p.az + p.bz + q.az + q.bz);
        double nn = x * x + y * y + z * z;
        for (double[] v : new double[][] {r, u, w}) {
            double k = (v[0] * x + v[1] * y + v[2] * z) / nn;
            set(v, v[0] - k * x, v[1] - k * y, v[2] - k * z);
        }
    }

    private void admit() {
        if (!terms.linked()) {
            double dt = p.t1 - p.t0;
            double from = dt > 0 ? Math.max(0, (terms.lo() - p.t0) / dt) : 0;
            double to = dt > 0 ? Math.min(1, (terms.hi() - p.t0) / dt) : 1;
            if (from <= to) {
                add(from, 0);
                add(to, 0);
                add(to, 1);
                add(from, 1);
            }
        } else if (terms.band() < 1e-6) {
            together();
        } else {
            add(0, 0);
            add(1, 0);
            add(1, 1);
            add(0, 1);
            double dp = p.t1 - p.t0;
            double dq = q.t1 - q.t0;
            double band = terms.band() + Terms.rounding(p);
            clip(dp, -dq, band - p.t0 + q.t0);
            clip(-dp, dq, band + p.t0 - q.t0);
        }
    }

    /** No slack at all: both at the same time, a segment of the square. */
    private void together() {
        double from = Math.max(p.t0, q.t0);
        double to = Math.min(p.t1, q.t1);
        if (from <= to + Terms.rounding(p)) {
            add(fraction(p, from), fraction(q, from));
            add(fraction(p, to), fraction(q, to));
        }
    }

    private static double fraction(Span span, double t) {
        double dt = span.t1 - span.t0;
        return dt > 0 ? Math.clamp((t - span.t0) / dt, 0, 1) : 0;
    }

    private void add(double a, double b) {
        as[size] = a;
        bs[size++] = b;
    }

    /** Keeps the part where {@code ca * alpha + cb * beta <= c}. */
    private void clip(double ca, double cb, double c) {
        double[] oldA = as;
        double[] oldB = bs;
        int old = size;
        as = spareA;
        bs = spareB;
        spareA = oldA;
        spareB = oldB;
        size = 0;
        for (int i = 0; i < old; i++) {
            int j = i + 1 == old ? 0 : i + 1;
            double fi = ca * oldA[i] + cb * oldB[i] - c;
            double fj = ca * oldA[j] + cb * oldB[j] - c;
            if (fi <= 0) {
                add(oldA[i], oldB[i]);
            }
            if (fi < 0 && fj > 0 || fi > 0 && fj < 0) {
                double s = fi / (fi - fj);
                add(oldA[i] + s * (oldA[j] - oldA[i]), oldB[i] + s * (oldB[j] - oldB[i]));
            }
        }
    }

    /** The smallest distance between admissible points of the stretches, in metres of chord. */
    double smallest() {
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < size; i++) {
            int j = i + 1 == size ? 0 : i + 1;
            best = alongEdge(as[i], bs[i], as[j] - as[i], bs[j] - bs[i], best);
        }
        double uu = dot(u, u);
        double ww = dot(w, w);
        double uw = dot(u, w);
        double det = uu * ww - uw * uw;
        if (size > 2 && det > 1e-12 * uu * ww) {
            double ru = dot(r, u);
            double rw = dot(r, w);
            double a = (uw * rw - ru * ww) / det;
            double b = (uu * rw - uw * ru) / det;
            if (inside(a, b)) {
                best = keep(a, b, best);
            }
        }
        return best;
    }

    private double alongEdge(double a, double b, double da, double db, double best) {
        double num = 0;
        double den = 0;
        for (int k = 0; k < 3; k++) {
            double d = da * u[k] - db * w[k];
            num -= (r[k] + a * u[k] - b * w[k]) * d;
            den += d * d;
        }
        double s = den > 0 ? Math.clamp(num / den, 0, 1) : 0;
        return keep(a + s * da, b + s * db, best);
    }

    private double keep(double a, double b, double best) {
        double x = r[0] + a * u[0] - b * w[0];
        double y = r[1] + a * u[1] - b * w[1];
        double z = r[2] + a * u[2] - b * w[2];
        double d = Math.sqrt(x * x + y * y + z * z);
        if (d < best) {
            alpha = a;
            beta = b;
            return d;
        }
        return best;
    }

    private boolean inside(double a, double b) {
        boolean left = false;
        boolean right = false;
        for (int i = 0; i < size; i++) {
            int j = i + 1 == size ? 0 : i + 1;
            double cross = (as[j] - as[i]) * (b - bs[i]) - (bs[j] - bs[i]) * (a - as[i]);
            left |= cross > 0;
            right |= cross < 0;
        }
        return !(left && right);
    }

    /** The smallest alpha and beta of the polygon, which its shape allows together. */
    void toCorner(double dir) {
        alpha = extreme(as, dir);
        beta = extreme(bs, dir);
    }

    private double extreme(double[] values, double dir) {
        double found = values[0];
        for (int i = 1; i < size; i++) {
            found = dir > 0 ? Math.min(found, values[i]) : Math.max(found, values[i]);
        }
        return found;
    }

    /** The middle of the polygon's corners. */
    void toMiddle() {
        alpha = 0;
        beta = 0;
        for (int i = 0; i < size; i++) {
            alpha += as[i] / size;
            beta += bs[i] / size;
        }
    }

    /** The first instant (of time running in direction {@code dir}) at which the pair (alpha, beta) may be taken. */
    double instant(double dir) {
        double f = dir * timeP() - terms.slackP();
        return terms.linked() ? Math.max(f, dir * timeQ() - terms.slackQ()) : f;
    }

    double timeP() {
        return p.t0 + alpha * (p.t1 - p.t0);
    }

    double timeQ() {
        return q.t0 + beta * (q.t1 - q.t0);
    }

    /** The same patch, only with pairs that may be taken by an instant of time running in direction {@code dir}. */
    Patch by(double instant, double dir, double chord) {
        Patch earlier = new Patch(p, q, terms, chord);
        earlier.clip(dir * (p.t1 - p.t0), 0, instant + terms.slackP() - dir * p.t0);
        if (terms.linked()) {
            earlier.clip(0, dir * (q.t1 - q.t0), instant + terms.slackQ() - dir * q.t0);
        }
        return earlier;
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    private static void set(double[] v, double x, double y, double z) {
        v[0] = x;
        v[1] = y;
        v[2] = z;
    }
}

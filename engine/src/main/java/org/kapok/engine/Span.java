package org.kapok.engine;

/** A stretch of a track under search: many pieces (a box of the tree), one piece, or a part of one. */
final class Span {
    private final Track track;
    private final int tree;
    final int lo;
    final int hi;
    final double u0;
    final double u1;
    final double t0;
    final double t1;
    final double minX;
    final double minY;
    final double minZ;
    final double maxX;
    final double maxY;
    final double maxZ;
    /** The ends, when it is one piece or a part of one. */
    final double ax;

    final double ay;
    final double az;
    final double bx;
    final double by;
    final double bz;
    final double length;
    final double sagitta;

    /** Many pieces. */
    private Span(Track track, int tree, int lo, int hi) {
        this.track = track;
        this.tree = tree;
        this.lo = lo;
        this.hi = hi;
        this.u0 = 0;
        this.u1 = 1;
        this.t0 = track.pieceStart(lo);
        this.t1 = track.pieceEnd(hi - 1);
        double[] box = track.box;
        this.minX = box[6 * tree];
        this.minY = box[6 * tree + 1];
        this.minZ = box[6 * tree + 2];
        this.maxX = box[6 * tree + 3];
        this.maxY = box[6 * tree + 4];
        this.maxZ = box[6 * tree + 5];
        this.ax = this.ay = this.az = this.bx = this.by = this.bz = 0;
        this.length = Math.sqrt(
                (maxX - minX) * (maxX - minX) + (maxY - minY) * (maxY - minY) + (maxZ - minZ) * (maxZ - minZ));
        this.sagitta = 0;
    }

    /** One piece or a part of it. */
    Span(Track track, int tree, int piece, double u0, double u1, double[] work) {
        this.track = track;
        this.tree = tree;
        this.lo = piece;
        this.hi = piece + 1;
        this.u0 = u0;
        this.u1 = u1;
        double start = track.pieceStart(piece);
        double end = track.pieceEnd(piece);
        this.t0 = u0 <= 0 ? start : start + u0 * (end - start);
        this.t1 = u1 >= 1 ? end : start + u1 * (end - start);
        track.at(piece, u0, work);
        this.ax = work[0];
        this.ay = work[1];
        this.az = work[2];
        track.at(piece, u1, work);
        this.bx = work[0];
        this.by = work[1];
        this.bz = work[2];
        this.length = Math.sqrt((bx - ax) * (bx - ax) + (by - ay) * (by - ay) + (bz - az) * (bz - az));
        this.sagitta = length == 0 ? 0 : Earth.sagitta(length) + 5e-4;
        this.minX = Math.min(ax, bx) - sagitta;
        this.minY = Math.min(ay, by) - sagitta;
        this.minZ = Math.min(az, bz) - sagitta;
        this.maxX = Math.max(ax, bx) + sagitta;
        this.maxY = Math.max(ay, by) + sagitta;
        this.maxZ = Math.max(az, bz) + sagitta;
    }

    static Span root(Track track) {
        return of(track, 0, 0, track.pieces());
    }

    private static Span of(Track track, int tree, int lo, int hi) {
        return hi - lo == 1 ? new Span(track, tree, lo, 0, 1, new double[3]) : new Span(track, tree, lo, hi);
    }

    boolean single() {
        return hi - lo == 1;
    }

    Track track() {
        return track;
    }

    Span left() {
        if (single()) {
            return new Span(track, tree, lo, u0, (u0 + u1) / 2, new double[3]);
        }
        return of(track, tree + 1, lo, (lo + hi) >>> 1);
    }

    Span right() {
        if (single()) {
            return new Span(track, tree, lo, (u0 + u1) / 2, u1, new double[3]);
        }
        int mid = (lo + hi) >>> 1;
        return of(track, tree + 2 * (mid - lo), mid, hi);
    }

    /** The part of a single span round the fraction {@code f} of itself, {@code reach} metres to either side. */
    Span around(double f, double reach) {
        double h = length > 2 * reach ? reach / length : 1;
        double from = Math.max(0, f - h);
        double to = Math.min(1, f + h);
        return new Span(track, tree, lo, u0 + from * (u1 - u0), u0 + to * (u1 - u0), new double[3]);
    }

    /** A chord that no chord between the two spans is shorter than, in metres. */
    double nearest(Span other) {
        if (single() && other.single()) {
            double d = Segments.distance(this, other) - sagitta - other.sagitta;
            return Math.max(0, d);
        }
        double dx = gap(minX, maxX, other.minX, other.maxX);
        double dy = gap(minY, maxY, other.minY, other.maxY);
        double dz = gap(minZ, maxZ, other.minZ, other.maxZ);
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }

    private static double gap(double lo1, double hi1, double lo2, double hi2) {
        return Math.max(0, Math.max(lo1 - hi2, lo2 - hi1));
    }

    void writeBox(double[] out, int at) {
        out[at] = minX;
        out[at + 1] = minY;
        out[at + 2] = minZ;
        out[at + 3] = maxX;
        out[at + 4] = maxY;
        out[at + 5] = maxZ;
    }
}

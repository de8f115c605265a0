package org.kapok.engine;

/** The distance between two straight segments in space. */
final class Segments {
    private Segments() {}

    static double distance(Span p, Span q) {
        double ux = p.bx - p.ax;
        double uy = p.by - p.ay;
        double uz = p.bz - p.az;
        double vx = q.bx - q.ax;
        double vy = q.by - q.ay;
        double vz = q.bz - q.az;
        double rx = p.ax - q.ax;
        double ry = p.ay - q.ay;
        double rz = p.az - q.az;
        double uu = ux * ux + uy * uy + uz * uz;
        double vv = vx * vx + vy * vy + vz * vz;
        double uv = ux * vx + uy * vy + uz * vz;
        double ur = ux * rx + uy * ry + uz * rz;
        double vr = vx * rx + vy * ry + vz * rz;
        double det = uu * vv - uv * uv;
        double s = det > 1e-12 * uu * vv ? clamp((uv * vr - vv * ur) / det) : 0;
        double t = vv > 0 ? clamp((uv * s + vr) / vv) : 0;
        s = uu > 0 ? clamp((uv * t - ur) / uu) : 0;
        t = vv > 0 ? clamp((uv * s + vr) / vv) : 0;
        double dx = rx + s * ux - t * vx;
        double dy = ry + s * uy - t * vy;
        double dz = rz + s * uz - t * vz;
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }

    private static double clamp(double value) {
        return value < 0 ? 0 : value > 1 ? 1 : value;
    }
}

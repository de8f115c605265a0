package org.kapok.engine;

/** The authalic latitude: areas on the sphere that uses it are areas on the ellipsoid. */
final class Authalic {
    private static final double E = Math.sqrt(Earth.E2);
    private static final double POLE = q(1);

    private Authalic() {}

    /** The tangent of half the authalic latitude of a point of the ellipsoid. */
    static double tanHalf(double x, double y, double z) {
        double sin = Math.sin(Math.atan2(z, (1 - Earth.E2) * Math.hypot(x, y)));
        double authalic = Math.clamp(q(sin) / POLE, -1, 1);
        return authalic / (1 + Math.sqrt(1 - authalic * authalic));
    }

    private static double q(double sin) {
        double es = E * sin;
        return (1 - Earth.E2) * (sin / (1 - es * es) + Math.log((1 + es) / (1 - es)) / (2 * E));
    }
}

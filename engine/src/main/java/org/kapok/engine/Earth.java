package org.kapok.engine;

import net.sf.geographiclib.Geodesic;

/**
 * The WGS84 ellipsoid in earth-centred metres, and what a straight chord through it says of the geodesic above.
 *
 * <p>Scaling x and y by 1/a and z by 1/b takes the ellipsoid to a unit sphere (parametric latitude). The metric of the
 * ellipsoid lies between b and a times the metric of that sphere, so for a geodesic of length g and its chord c:
 * {@code g >= c} and {@code g >= 2 b asin(c / 2a)}. Both hold everywhere on Earth and are all that pruning relies on.
 *
 * <p>Below {@link #MEASURED} the sphere of the mean radius turns a chord into a length to better than 1.2e-4 of it, because
 * the correction is itself small; GeographicLib gives the lengths beyond it and every length that is reported.
 */
final class Earth {
    static final double A = 6_378_137;
    static final double F = 1 / 298.257223563;
    static final double B = A * (1 - F);
    static final double E2 = F * (2 - F);
    private static final double Z_SCALE = A * A / (B * B);
    private static final double MEAN = 6_371_008.8;
    /** The smallest radius of curvature anywhere: what bends a geodesic most. */
    private static final double SHARPEST = B * B / A;

    /** Over chords longer than this, in metres, GeographicLib measures. */
    static final double MEASURED = 3_000_000;

    /** Beyond this, towards the antipode, a longer geodesic hardly has a longer chord. */
    static final double FAR = 12_400_000;

    /** More than the length of any geodesic, in metres. */
    static final double EVERYWHERE = 20_100_000;

    private Earth() {}

    static void toXyz(double lon, double lat, double[] out, int at) {
        double phi = Math.toRadians(lat);
        double lambda = Math.toRadians(lon == -180 ? 180 : lon);
        double sin = Math.sin(phi);
        double n = A / Math.sqrt(1 - E2 * sin * sin);
        double r = n * Math.cos(phi);
        out[at] = r * Math.cos(lambda);
        out[at + 1] = r * Math.sin(lambda);
        out[at + 2] = n * (1 - E2) * sin;
    }

    /** The place on the ellipsoid over which a point on or very near it lies. */
    static LonLat toLonLat(double x, double y, double z) {
        double lat = Math.toDegrees(Math.atan2(z, (1 - E2) * Math.hypot(x, y)));
        double lon = Math.toDegrees(Math.atan2(y, x));
        return new LonLat(Math.clamp(lon, -180, 180), Math.clamp(lat, -90, 90));
    }

    static double geodesic(LonLat p, LonLat q) {
        return Geodesic.WGS84.Inverse(p.lat(), p.lon(), q.lat(), q.lon(), net.sf.geographiclib.GeodesicMask.DISTANCE)
                .s12;
    }

    /** How far a geodesic of this chord may rise above it, in metres, for chords up to 200 km. */
    static double sagitta(double chord) {
        return 1.02 * chord * chord / (8 * SHARPEST);
    }

    /** No two places whose geodesic is at most this long have a longer chord. */
    static double chordCut(double geodesic) {
        double half = geodesic / (2 * B);
        return half >= Math.PI / 2 ? 2 * A : Math.min(geodesic, 2 * A * Math.sin(half));
    }

    /** The fraction of a chord (given squared, in square metres) under a fraction of its arc, to the third order. */
    static double alongChord(double u, double chord2) {
        double v = u - 0.5;
        return u + chord2 / (6 * MEAN * MEAN) * (v / 4 - v * v * v);
    }

    /** The length over a chord, on the sphere of the mean radius. */
    static double arc(double chord) {
        return 2 * MEAN * Math.asin(Math.min(1, chord / (2 * MEAN)));
    }

    /** The chord under a length, the inverse of {@link #arc}. */
    static double chord(double arc) {
        return 2 * MEAN * Math.sin(Math.min(Math.PI / 2, arc / (2 * MEAN)));
    }

    /** The outward normal, not of unit length, over a point near the surface. */
    static double normalZ(double z) {
        return z * Z_SCALE;
    }

    /** How many times the normal (x, y, normalZ(z)) a point just below the surface must climb to reach it. */
    static double climb(double x, double y, double z) {
        double nz = normalZ(z);
        double qa = (x * x + y * y) / (A * A) + nz * nz / (B * B);
        double qb = 2 * ((x * x + y * y) / (A * A) + z * nz / (B * B));
        double qc = (x * x + y * y) / (A * A) + z * z / (B * B) - 1;
        return -2 * qc / (qb + Math.sqrt(Math.max(0, qb * qb - 4 * qa * qc)));
    }
}

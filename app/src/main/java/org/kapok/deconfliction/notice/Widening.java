package org.kapok.deconfliction.notice;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * Widens a geometry by metres, well enough to ask whether a drawn area contains another: longitudes are shrunk by the
 * cosine of the latitude, the plane buffered, and the result stretched back. Right to half a percent within 2 degrees
 * of latitude.
 */
final class Widening {

    private static final double METRES_PER_DEGREE = 111_000;

    private Widening() {}

    static Geometry of(Geometry geometry, double metres) {
        double cosine = Math.cos(Math.toRadians(
                Math.min(89, Math.abs(geometry.getEnvelopeInternal().centre().y))));
        Geometry plane = AffineTransformation.scaleInstance(cosine, 1).transform(geometry);
        Geometry wide = metres == 0 ? plane : plane.buffer(metres / METRES_PER_DEGREE, 16);
        return AffineTransformation.scaleInstance(1 / cosine, 1).transform(wide);
    }
}

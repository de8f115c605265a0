package org.kapok.deconfliction.picture;

import java.time.Instant;
import org.kapok.deconfliction.notice.Extent;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * A box in space and time that surely contains an extent with the distance to keep: the first sieve, before the engine
 * looks. Longitudes that cannot be boxed (round a pole, across the 180th meridian) count as everywhere.
 */
record Box(double west, double east, double south, double north, Instant from, Instant until) {

    private static final double METRES_PER_DEGREE = 110_000;

    static Box of(Extent extent, double keepMetres) {
        double metres = keepMetres + extent.radiusMetres();
        Instant until = extent.latest().orElse(Instant.MAX);
        double[] span = {180, -180, 90, -90};
        boolean round = false;
        Geometry geometry = extent.geometry();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            round |= span(geometry.getGeometryN(i).getCoordinates(), span);
        }
        double north = Math.min(90, span[3] + metres / METRES_PER_DEGREE);
        double south = Math.max(-90, span[2] - metres / METRES_PER_DEGREE);
        double utmost = Math.max(Math.abs(north), Math.abs(south));
        double widening = utmost > 85 ? 360 : metres / (METRES_PER_DEGREE * Math.cos(Math.toRadians(utmost)));
        if (round || span[0] - widening < -180 || span[1] + widening > 180) {
            return new Box(-180, 180, south, north, extent.earliest(), until);
        }
        return new Box(span[0] - widening, span[1] + widening, south, north, extent.earliest(), until);
    }

    /** Widens {@code span} by the edges; says whether one of them crosses the 180th meridian or comes near a pole. */
    private static boolean span(Coordinate[] places, double[] span) {
        boolean round = false;
        for (int i = 0; i < places.length; i++) {
            span[0] = Math.min(span[0], places[i].x);
            span[1] = Math.max(span[1], places[i].x);
            span[2] = Math.min(span[2], places[i].y);
            span[3] = Math.max(span[3], places[i].y);
            if (i > 0) {
                double turn = Math.abs(places[i].x - places[i - 1].x);
                round |= turn > 180;
                bow(Math.max(places[i].y, places[i - 1].y), turn, span, 3);
                bow(-Math.min(places[i].y, places[i - 1].y), turn, span, 2);
            }
        }
        return round || span[3] > 85 || span[2] < -85;
    }

    /** A geodesic bows towards its pole: at most as far as a great circle between two places of its utmost latitude. */
    private static void bow(double latitude, double turn, double[] span, int side) {
        if (latitude <= 0 || turn == 0) {
            return;
        }
        double top = turn >= 179
                ? 90
                : Math.toDegrees(Math.atan(
                                Math.tan(Math.toRadians(latitude)) / Math.cos(Math.toRadians(Math.min(turn, 179) / 2))))
                        + 0.01;
        span[side] = side == 3 ? Math.max(span[3], top) : Math.min(span[2], -top);
    }

    boolean meets(Box other) {
        return !from.isAfter(other.until)
                && !other.from.isAfter(until)
                && west <= other.east
                && other.west <= east
                && south <= other.north
                && other.south <= north;
    }
}

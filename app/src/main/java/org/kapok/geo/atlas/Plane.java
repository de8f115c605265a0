package org.kapok.geo.atlas;

import org.kapok.geo.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.distance.DistanceOp;

/**
 * Distances to shapes for words and sorting. The nearest point is looked for in a plane that is true at the point (east
 * shrunk by the cosine of its latitude); its distance is then geodesic. Good to a percent within some hundred
 * kilometres; the engine, not this, answers for proximity.
 */
final class Plane {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final double METRES_PER_DEGREE = 111_195;

    private Plane() {}

    static double metres(Coordinate point, Geometry shape) {
        double shrink = Math.cos(Math.toRadians(point.latitude()));
        Geometry flat = shape.copy();
        flat.apply(new Shrink(shrink));
        var here = FACTORY.createPoint(
                new org.locationtech.jts.geom.Coordinate(point.longitude() * shrink, point.latitude()));
        var nearest = DistanceOp.nearestPoints(flat, here)[0];
        var there = new Coordinate(clamp(nearest.x / shrink, 180), clamp(nearest.y, 90));
        return flat.intersects(here) ? 0 : point.metresTo(there);
    }

    static double roughMetres(Coordinate from, Coordinate to) {
        double east = Math.IEEEremainder(to.longitude() - from.longitude(), 360)
                * Math.cos(Math.toRadians((from.latitude() + to.latitude()) / 2));
        return Math.hypot(east, to.latitude() - from.latitude()) * METRES_PER_DEGREE;
    }

    private static double clamp(double value, double limit) {
        return Math.clamp(value, -limit, limit);
    }

    private record Shrink(double factor) implements CoordinateSequenceFilter {

        @Override
        public void filter(CoordinateSequence sequence, int i) {
            sequence.setOrdinate(i, 0, sequence.getX(i) * factor);
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}

package org.kapok.exchange;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kapok.exchange.reading.Shape.WayPoint;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/** EXC-10: a route of a map file as so many places as the form holds: its ends, what has a name, and the bends that count. */
final class Thinning {

    /** Places that a form holds. */
    static final int MOST_STOPS = 60;

    private static final double FINEST = 0.0001;

    private Thinning() {}

    static List<WayPoint> of(List<WayPoint> points) {
        double tolerance = FINEST;
        List<WayPoint> kept = points;
        while (kept.size() > MOST_STOPS) {
            kept = kept(points, tolerance, tolerance < 10);
            tolerance *= 2;
        }
        return kept;
    }

    private static List<WayPoint> kept(List<WayPoint> points, double tolerance, boolean named) {
        if (!named && tolerance > 400) {
            return points.subList(0, MOST_STOPS);
        }
        var line = new GeometryFactory()
                .createLineString(points.stream().map(Thinning::flat).toArray(Coordinate[]::new));
        Set<Coordinate> bends = new HashSet<>(
                List.of(DouglasPeuckerSimplifier.simplify(line, tolerance).getCoordinates()));
        return points.stream()
                .filter(point ->
                        bends.contains(flat(point)) || named && point.name().isPresent())
                .toList();
    }

    private static Coordinate flat(WayPoint point) {
        return new Coordinate(point.position().longitude(), point.position().latitude());
    }
}

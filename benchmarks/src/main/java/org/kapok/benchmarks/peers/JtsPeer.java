package org.kapok.benchmarks.peers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.kapok.engine.Item;
import org.kapok.engine.Movement;
import org.kapok.engine.Positions;
import org.kapok.engine.Shape;
import org.kapok.engine.Standing;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * JTS on a plane in metres: an STRtree over whole routes and places, then for each candidate, leg by leg, whether periods
 * meet and the legs lie within the sum of the buffers.
 */
public final class JtsPeer {
    private static final double METRES = 111_200;
    private static final double MIDDLE = Math.cos(Math.toRadians(7));
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final STRtree tree = new STRtree();
    private final double withinM;

    private record Leg(Geometry geometry, Instant from, Instant until, boolean closed) {
        boolean meets(Leg other, double withinM) {
            return before(from, other.until, other.closed)
                    && before(other.from, until, closed)
                    && geometry.isWithinDistance(other.geometry, withinM);
        }

        private static boolean before(Instant from, Instant until, boolean closed) {
            return closed ? !from.isAfter(until) : from.isBefore(until);
        }
    }

    private record Entry(int number, List<Leg> legs) {}

    /** Indexes items; {@code withinM} is the sum of the buffers. */
    public JtsPeer(List<Item> items, double withinM) {
        this.withinM = withinM;
        for (int i = 0; i < items.size(); i++) {
            List<Leg> legs = legs(items.get(i));
            tree.insert(box(legs), new Entry(i, legs));
        }
        tree.build();
    }

    private static Envelope box(List<Leg> legs) {
        Envelope box = new Envelope();
        legs.forEach(leg -> box.expandToInclude(leg.geometry().getEnvelopeInternal()));
        return box;
    }

    private static List<Leg> legs(Item item) {
        return switch (item) {
            case Standing standing ->
                List.of(new Leg(
                        plane(standing.shape()),
                        standing.window().from(),
                        standing.window().until(),
                        false));
            case Movement movement -> legs(movement);
        };
    }

    private static List<Leg> legs(Movement movement) {
        long slackMs = Math.round(movement.slackS() * 1000);
        List<Leg> legs = new ArrayList<>();
        for (int i = 0; i + 1 < movement.times().size(); i++) {
            Coordinate[] ends = {place(movement.route(), i), place(movement.route(), i + 1)};
            Geometry line = ends[0].equals2D(ends[1]) ? FACTORY.createPoint(ends[0]) : FACTORY.createLineString(ends);
            legs.add(new Leg(
                    line,
                    movement.times().get(i).minusMillis(slackMs),
                    movement.times().get(i + 1).plusMillis(slackMs),
                    true));
        }
        return legs;
    }

    private static Geometry plane(Shape shape) {
        return switch (shape) {
            case Shape.Point point ->
                FACTORY.createPoint(place(point.at().lon(), point.at().lat()));
            case Shape.Polygon polygon -> FACTORY.createPolygon(ring(polygon.shell()));
            case Shape.MultiPolygon many ->
                FACTORY.createGeometryCollection(
                        many.parts().stream().map(JtsPeer::plane).toArray(Geometry[]::new));
        };
    }

    private static Coordinate[] ring(Positions ring) {
        Coordinate[] corners = new Coordinate[ring.size()];
        for (int i = 0; i < corners.length; i++) {
            corners[i] = place(ring, i);
        }
        return corners;
    }

    private static Coordinate place(Positions row, int i) {
        return place(row.lon(i), row.lat(i));
    }

    private static Coordinate place(double lon, double lat) {
        return new Coordinate(lon * METRES * MIDDLE, lat * METRES);
    }

    /** How many items the question comes near: planar, with whole legs, so not quite the exact answer. */
    public int hits(Item question) {
        List<Leg> legs = legs(question);
        Envelope box = box(legs);
        box.expandBy(withinM);
        int hits = 0;
        for (Object candidate : tree.query(box)) {
            if (candidate instanceof Entry entry && meets(legs, entry.legs())) {
                hits++;
            }
        }
        return hits;
    }

    private boolean meets(List<Leg> legs, List<Leg> others) {
        for (Leg leg : legs) {
            for (Leg other : others) {
                if (leg.meets(other, withinM)) {
                    return true;
                }
            }
        }
        return false;
    }
}

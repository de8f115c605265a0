package org.kapok.benchmarks.peers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.kapok.engine.Item;
import org.kapok.engine.Movement;
import org.kapok.engine.Positions;
import org.kapok.engine.Shape;
import org.kapok.engine.Standing;

/** An item as a database can hold it: one row of geometry and period for each leg, or one for what stands still. */
record Legs(String wkt, Instant from, Instant until, boolean closed) {
    static List<Legs> of(Item item) {
        return switch (item) {
            case Standing standing ->
                List.of(new Legs(
                        wkt(standing.shape()),
                        standing.window().from(),
                        standing.window().until(),
                        false));
            case Movement movement -> of(movement);
        };
    }

    private static List<Legs> of(Movement movement) {
        Positions route = movement.route();
        long slackMs = Math.round(movement.slackS() * 1000);
        List<Legs> legs = new ArrayList<>();
        for (int i = 0; i + 1 < route.size(); i++) {
            legs.add(new Legs(
                    "LINESTRING(" + place(route, i) + "," + place(route, i + 1) + ")",
                    movement.times().get(i).minusMillis(slackMs),
                    movement.times().get(i + 1).plusMillis(slackMs),
                    true));
        }
        return legs;
    }

    private static String wkt(Shape shape) {
        return switch (shape) {
            case Shape.Point point ->
                "POINT(" + point.at().lon() + " " + point.at().lat() + ")";
            case Shape.Polygon polygon -> "POLYGON" + rings(polygon);
            case Shape.MultiPolygon many ->
                "MULTIPOLYGON("
                        + String.join(
                                ",", many.parts().stream().map(Legs::rings).toList()) + ")";
        };
    }

    private static String rings(Shape.Polygon polygon) {
        List<String> rings = new ArrayList<>();
        rings.add(ring(polygon.shell()));
        polygon.holes().forEach(hole -> rings.add(ring(hole)));
        return "(" + String.join(",", rings) + ")";
    }

    private static String ring(Positions ring) {
        List<String> places = new ArrayList<>();
        for (int i = 0; i < ring.size(); i++) {
            places.add(place(ring, i));
        }
        return "(" + String.join(",", places) + ")";
    }

    private static String place(Positions row, int i) {
        return row.lon(i) + " " + row.lat(i);
    }

    /** The period as PostgreSQL writes ranges. */
    String period() {
        return "[" + from + "," + (until.equals(Instant.MAX) ? "" : until) + (closed ? "]" : ")");
    }
}

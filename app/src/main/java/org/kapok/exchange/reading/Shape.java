package org.kapok.exchange.reading;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapok.geo.Coordinate;

/**
 * A place, route or area that a file holds.
 *
 * @param where where in the file it stands
 * @param name what the file calls it
 * @param description the file's free text, tags removed
 * @param attributes further named values (GeoJSON properties, KML extended data), as text
 */
public record Shape(
        Where where,
        Optional<String> name,
        Optional<String> description,
        Outline outline,
        Map<String, String> attributes) {

    public Shape {
        attributes = Map.copyOf(attributes);
    }

    /** Its geometry. */
    public sealed interface Outline {}

    /** One point. */
    public record Spot(Coordinate position, Span span) implements Outline {}

    /**
     * A way through points in order.
     *
     * @param performed a track of what happened, not a plan
     */
    public record Way(List<WayPoint> points, boolean performed) implements Outline {
        public Way {
            points = List.copyOf(points);
        }
    }

    /**
     * A point of a way, with its time and name where the file gives them.
     *
     * @param leave when the way goes on from here, where the file gives the same place at two times
     */
    public record WayPoint(
            Coordinate position, Optional<Instant> time, Optional<String> name, Optional<Instant> leave) {

        /** A point that is passed. */
        public WayPoint(Coordinate position, Optional<Instant> time, Optional<String> name) {
            this(position, time, name, Optional.empty());
        }
    }

    /** Polygons; each is a shell followed by its holes, rings closed. */
    public record Surface(List<List<List<Coordinate>>> polygons, Span span) implements Outline {
        public Surface {
            polygons = List.copyOf(polygons);
        }
    }

    /** When it holds, where the file says so. */
    public record Span(Optional<Instant> from, Optional<Instant> until) {

        /** No time given. */
        public static Span open() {
            return new Span(Optional.empty(), Optional.empty());
        }
    }
}

package org.kapok.notifications;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kapok.geo.Coordinate;

/** Where and when a notification says that people will be: what the proximity question needs of it. */
public sealed interface Presence {

    /** A site: a point from {@code from} until {@code until} (empty: until further notice). */
    record Standing(Coordinate at, Instant from, Optional<Instant> until) implements Presence {}

    /** A movement: at each point at its time, constant speed along each leg; a stop is the same point twice. */
    record Travelling(List<At> points) implements Presence {

        /** One point of a route. */
        public record At(Coordinate at, Instant time) {}

        public Travelling {
            points = List.copyOf(points);
        }
    }

    /** The presence that a content describes. */
    static Presence of(Content content) {
        return switch (content) {
            case Site site -> new Standing(site.place().at(), site.startsAt(), site.endsAt());
            case Movement movement ->
                new Travelling(movement.stops().stream()
                        .flatMap(stop -> java.util.stream.Stream.of(stop.arrive(), stop.leave())
                                .distinct()
                                .map(time -> new Travelling.At(stop.place().at(), time)))
                        .toList());
        };
    }
}

package org.kapok.notifications;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One matter that waits for a person: one line of his desk, with one verb.
 *
 * @param shape circle for humanitarian, square for armed, triangle for proximity alerts
 * @param sentence message key and arguments of what it says
 * @param at the moment it is about, if any: departure, deadline
 * @param verb message key of the one thing to do
 * @param path below {@code /o/{code}/}, without leading slash
 */
public record DeskItem(
        Level level,
        Shape shape,
        String id,
        String sentence,
        List<Object> arguments,
        Optional<Instant> at,
        String verb,
        String path) {

    /** How soon it must be looked at. */
    public enum Level {
        NOW,
        TODAY,
        LATER
    }

    /** The side that it is about. */
    public enum Shape {
        CIRCLE,
        SQUARE,
        DIAMOND,
        TRIANGLE
    }

    /** The order of a desk: how soon, proximity alerts before all else of that level, then by the moment it is about. */
    public static final Comparator<DeskItem> MOST_URGENT_FIRST = Comparator.comparing(DeskItem::level)
            .thenComparing(item -> item.shape() != Shape.TRIANGLE)
            .thenComparing(item -> item.at().orElse(Instant.MAX));

    public DeskItem {
        arguments = List.copyOf(arguments);
    }
}

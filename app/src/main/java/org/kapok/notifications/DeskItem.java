package org.kapok.notifications;

import java.time.Instant;
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

    public DeskItem {
        arguments = List.copyOf(arguments);
    }
}

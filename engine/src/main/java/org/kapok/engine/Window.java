package org.kapok.engine;

import java.time.Instant;

/** The instants at which a site or an area is in force: {@code from <= t < until}; an absent end is {@link Instant#MAX}. */
public record Window(Instant from, Instant until) {
    public Window {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a window ends after it begins");
        }
    }

    /** In force from an instant until further notice. */
    public static Window openFrom(Instant from) {
        return new Window(from, Instant.MAX);
    }

    /** Whether the window has an end. */
    public boolean hasEnd() {
        return !until.equals(Instant.MAX);
    }
}

package org.kapok.engine;

import java.time.Instant;
import java.util.List;

/**
 * An item that travels a route of geodesic legs at constant speed along each leg, and may run early or late by up to
 * {@code slackS} seconds.
 */
public record Movement(
        ItemId id, Positions route, List<Instant> times, double slackS, double bufferM, AltitudeBand altitude)
        implements Item {
    public Movement {
        Item.finiteNotNegative(bufferM);
        Item.finiteNotNegative(slackS);
        times = List.copyOf(times);
        if (route.size() < 2 || times.size() != route.size()) {
            throw new IllegalArgumentException("a movement has at least two places and one time for each");
        }
        for (int i = 1; i < times.size(); i++) {
            if (times.get(i).isBefore(times.get(i - 1))) {
                throw new IllegalArgumentException("the times of a movement never decrease");
            }
        }
    }

    /** When it starts if it runs on time. */
    public Instant start() {
        return times.getFirst();
    }

    /** When it ends if it runs on time. */
    public Instant end() {
        return times.getLast();
    }
}

package org.kapok.notifications;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * People or goods on their way.
 *
 * @param purpose code of what it is for, from the operation's list
 * @param stops places with times, in order, at least two
 * @param people how many persons travel, drivers included
 */
public record Movement(
        String name,
        Mode mode,
        String purpose,
        List<Stop> stops,
        List<Vehicle> vehicles,
        int people,
        Reach reach,
        Urgency urgency,
        String urgencyReason,
        Map<NotificationField, String> more)
        implements Content {

    public Movement {
        stops = List.copyOf(stops);
        vehicles = List.copyOf(vehicles);
        more = Map.copyOf(more);
        if (stops.size() < 2) {
            throw new IllegalArgumentException("a movement has at least two places");
        }
    }

    @Override
    public Instant startsAt() {
        return stops.getFirst().leave();
    }

    @Override
    public Optional<Instant> endsAt() {
        return Optional.of(stops.getLast().arrive());
    }

    @Override
    public Place start() {
        return stops.getFirst().place();
    }

    @Override
    public Place end() {
        return stops.getLast().place();
    }
}

package org.kapok.notifications;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A place that serves a humanitarian purpose.
 *
 * @param function code of what it serves as, from the operation's list
 * @param radiusMetres metres round the place that belong to it, 0..20000
 */
public record Site(
        String name,
        String function,
        Place place,
        double radiusMetres,
        Instant startsAt,
        Optional<Instant> endsAt,
        Reach reach,
        Urgency urgency,
        String urgencyReason,
        Map<NotificationField, String> more)
        implements Content {

    public Site {
        more = Map.copyOf(more);
    }

    @Override
    public Place start() {
        return place;
    }

    @Override
    public Place end() {
        return place;
    }
}

package org.kapok.notifications;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Two notifications that look like one.
 *
 * @param other the one that was there before
 * @param why same place and function, or same window and route
 */
public record Duplicate(Notification other, Why why) {

    private static final double SAME_SITE_METRES = 250;
    private static final double SAME_END_METRES = 5_000;
    private static final Instant FOREVER = Instant.MAX;

    /** In what they agree. */
    public enum Why {
        SAME_PLACE,
        SAME_ROUTE_AND_WINDOW
    }

    /** NOT-10: whether {@code content} looks like {@code other}; the caller compares functions of sites. */
    static Optional<Duplicate> of(Notification.Headline content, Kind kind, Notification other) {
        if (other.kind() != kind || !other.life().isOpen() || !overlap(content, other.headline())) {
            return Optional.empty();
        }
        double limit = limit(kind);
        boolean near = content.from().at().metresTo(other.headline().from().at()) <= limit
                && content.to().at().metresTo(other.headline().to().at()) <= limit;
        return near
                ? Optional.of(new Duplicate(other, kind == Kind.SITE ? Why.SAME_PLACE : Why.SAME_ROUTE_AND_WINDOW))
                : Optional.empty();
    }

    /** How far apart the ends of two duplicates of this kind may be, in metres. */
    static double limit(Kind kind) {
        return kind == Kind.SITE ? SAME_SITE_METRES : SAME_END_METRES;
    }

    private static boolean overlap(Notification.Headline one, Notification.Headline other) {
        return one.startsAt().minus(Duration.ofHours(1)).isBefore(other.endsAt().orElse(FOREVER))
                && other.startsAt()
                        .minus(Duration.ofHours(1))
                        .isBefore(one.endsAt().orElse(FOREVER));
    }
}

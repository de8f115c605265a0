package org.kapok.load;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.kapok.geo.Coordinate;
import org.kapok.notifications.Place;
import org.kapok.notifications.Reach;
import org.kapok.notifications.Site;
import org.kapok.notifications.Urgency;

/** A square degree in which much happens: sites for two days somewhere in it, notices for one, all within ten days. */
final class HotArea {

    /** How many notices must stand in it so that a site meets some five of them. */
    static final int NOTICES = 160;

    private static final double WEST = 19;
    private static final double SOUTH = 5;
    private static final int HOURS = 240;
    private static final int NOTICE_METRES = 2_000;

    private final Instant start;

    HotArea(Instant now) {
        this.start = now.plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.SECONDS);
    }

    Site site(Random random) {
        Instant from = start.plus(Duration.ofHours(random.nextInt(HOURS)));
        return new Site(
                "Site " + random.nextInt(),
                "CLINIC",
                Place.of("Hot", place(random)),
                100,
                from,
                Optional.of(from.plus(Duration.ofHours(48))),
                new Reach("Duty", "+236 70 11 22 33"),
                Urgency.ROUTINE,
                "",
                Map.of());
    }

    /** As the API takes it; one in five may be told to organisations. */
    Map<String, Object> notice(Random random) {
        Instant from = start.plus(Duration.ofHours(random.nextInt(HOURS)));
        Coordinate at = place(random);
        return Map.of(
                "geometry", Map.of("type", "Point", "coordinates", List.of(at.longitude(), at.latitude())),
                "radius_m", NOTICE_METRES,
                "from", from.toString(),
                "until", from.plus(Duration.ofHours(24)).toString(),
                "label", "notice " + random.nextInt(),
                "unclassified", true,
                "wording", Map.of("agree", random.nextInt(5) == 0));
    }

    private static Coordinate place(Random random) {
        return new Coordinate(
                Math.round((WEST + random.nextDouble()) * 1e5) / 1e5,
                Math.round((SOUTH + random.nextDouble()) * 1e5) / 1e5);
    }
}

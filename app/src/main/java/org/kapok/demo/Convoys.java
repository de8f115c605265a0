package org.kapok.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kapok.notifications.Stop;

/**
 * DEM-6: whenever somebody looks, a convoy is on its way to a place where a force begins something within hours, and
 * nobody has worked on it yet.
 */
final class Convoys {

    /** How often a new one is met. */
    private static final Duration EVERY = Duration.ofHours(4);

    private static final Duration HOUR = Duration.ofHours(1);

    private final Story story;

    Convoys(Story story) {
        this.story = story;
    }

    List<Step> steps() {
        long current = Duration.between(story.began(), story.now()).dividedBy(EVERY);
        var steps = new ArrayList<Step>();
        for (long slot = Math.max(0, current - 5); slot <= current; slot++) {
            steps.addAll(steps(slot));
        }
        return steps;
    }

    private List<Step> steps(long slot) {
        Instant since = story.began().plus(EVERY.multipliedBy(slot));
        String item = "convoy/" + slot;
        Trip trip = trip(item, (int) slot, since);
        var steps = new ArrayList<Step>(
                story.unlessTooLate(item, since.plus(HOUR.multipliedBy(3)), () -> new TripStory(story.company(), trip)
                        .steps(TripStory.Course.ENTERED_BY_CELL)));
        if (!steps.isEmpty()) {
            steps.addAll(area(item + "/area", trip, since));
        }
        return steps;
    }

    /** Leaves so that, an hour early as it may be, it reaches the place three hours from {@code since}. */
    private Trip trip(String item, int slot, Instant since) {
        var way = story.routes().convoy();
        List<Stop> fromEpoch = story.terrain().stops(way.mode(), way.towns(), Instant.EPOCH);
        Duration untilThere = Duration.between(Instant.EPOCH, meeting(fromEpoch).time());
        Instant departs = since.plus(HOUR.multipliedBy(4)).minus(untilThere);
        return Trip.routine(
                item,
                6 + slot,
                slot % 2,
                way.mode(),
                slot % 2 == 0 ? "FOOD" : "MEDICAL",
                story.terrain().stops(way.mode(), way.towns(), departs),
                List.of(0, 1));
    }

    private Terrain.Passing meeting(List<Stop> stops) {
        return Terrain.on(stops, story.routes().meetingLeg(), 0.86);
    }

    private List<Step> area(String item, Trip trip, Instant since) {
        var encounter = Encounter.at(
                meeting(trip.stops()), 1, "ground_operation", 5000, 0, HOUR.multipliedBy(3), HOUR.multipliedBy(5));
        return new Chapter(item, story.company())
                .then(
                        "post",
                        since.minus(Duration.ofMinutes(25)),
                        deeds ->
                                deeds.post(item, 1, encounter.draft(story.company(), "Zone 7", true, Optional.empty())))
                .steps();
    }
}

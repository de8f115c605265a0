package org.kapok.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.kapok.demo.TripStory.Course;

/** DEM-5: the pattern of each day, the same for the same day and seed: a movement, and an area not far from its way. */
final class Days {

    private static final int AHEAD = 3;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final List<Course> COURSES =
            List.of(Course.SMOOTH, Course.NOT_PASSED_DOWN, Course.ENTERED_BY_CELL, Course.LATE_ANSWER, Course.SILENT);
    private static final List<Integer> GAPS = List.of(0, 3000, 8000);

    private final Story story;

    Days(Story story) {
        this.story = story;
    }

    List<Step> steps() {
        ZoneId zone = story.company().operation().zone();
        LocalDate today = LocalDate.ofInstant(story.now(), zone);
        var steps = new ArrayList<Step>();
        for (int day = -1; day <= AHEAD; day++) {
            steps.addAll(steps(today.plusDays(day), zone));
        }
        return steps;
    }

    private List<Step> steps(LocalDate day, ZoneId zone) {
        var random = new SplittableRandom(story.seed() * 31 + day.toEpochDay());
        int number = (int) (day.toEpochDay() % 700);
        var way = story.routes()
                .daily()
                .get(Math.floorMod(number, story.routes().daily().size()));
        Instant departs =
                day.atTime(LocalTime.of(6 + random.nextInt(4), 15)).atZone(zone).toInstant();
        var trip = Trip.routine(
                "day/" + day,
                number,
                random.nextInt(3),
                way.mode(),
                List.of("FOOD", "MEDICAL", "NON_FOOD", "STAFF").get(random.nextInt(4)),
                story.terrain().stops(way.mode(), way.towns(), departs),
                random.nextBoolean() ? List.of(0, 1) : List.of(0, 2));
        Course course = COURSES.get(Math.floorMod(number, COURSES.size()));
        var steps = new ArrayList<Step>(
                story.unlessTooLate(trip.item(), departs, () -> new TripStory(story.company(), trip).steps(course)));
        if (!steps.isEmpty()) {
            steps.addAll(area(trip, random));
        }
        return steps;
    }

    private List<Step> area(Trip trip, SplittableRandom random) {
        String item = trip.item() + "/area";
        int force = random.nextInt(2);
        double share = 0.3 + random.nextDouble() * 0.4;
        int gap = GAPS.get(Math.floorMod(trip.number(), GAPS.size()));
        var encounter = Encounter.at(
                Terrain.on(trip.stops(), 0, share),
                force,
                "ground_operation",
                2500,
                gap,
                HOUR.multipliedBy(2),
                HOUR.multipliedBy(4));
        boolean agreed = random.nextBoolean();
        return new Chapter(item, story.company())
                .then(
                        "post",
                        trip.departs().minus(Duration.ofHours(28)),
                        deeds -> deeds.post(
                                item,
                                force,
                                encounter.draft(
                                        story.company(),
                                        "Zone " + (20 + trip.number() % 60),
                                        agreed,
                                        Optional.empty())))
                .steps();
    }
}

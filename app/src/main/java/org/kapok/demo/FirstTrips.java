package org.kapok.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.kapok.demo.TripStory.Course;
import org.kapok.notifications.Urgency;

/** The movements with which a fresh sample begins: one in every stage that a newcomer should see. */
final class FirstTrips {

    private static final List<Planned> PLANS = List.of(
            new Planned(0, -30, "FOOD", Course.SMOOTH),
            new Planned(1, -3, "MEDICAL", Course.SILENT),
            new Planned(0, 8, "NON_FOOD", Course.WITHDRAWN),
            new Planned(2, 20, "GENERAL_CARGO", Course.AMENDED),
            new Planned(0, 50, "FOOD", Course.SUBMITTED),
            new Planned(1, 40, "MEDICAL", Course.CONFIRMED),
            new Planned(0, 30, "FOOD", Course.CHECKED),
            new Planned(2, 44, "ASSESSMENT", Course.SENT_BACK),
            new Planned(1, 26, "MEDICAL", Course.LATE_ANSWER),
            new Planned(0, 4, "NON_FOOD", Course.NOT_PASSED_DOWN),
            new Planned(1, -5, "STAFF", Course.NO_CONTACT),
            new Planned(2, -4, "GENERAL_CARGO", Course.NEAR_MISS),
            new Planned(1, 10, "MEDICAL", Course.SMOOTH),
            new Planned(1, 0, "EVACUATION", Course.ENTERED_BY_CELL),
            new Planned(3, 14, "FOOD", Course.ENTERED_BY_CELL),
            new Planned(2, 3, "STAFF", Course.CANCELLED));

    private final Story story;

    FirstTrips(Story story) {
        this.story = story;
    }

    private record Planned(int organisation, int departsInHours, String purpose, Course course) {}

    List<Step> steps() {
        var trips = new ArrayList<Trip>();
        var steps = new ArrayList<Step>();
        for (int i = 0; i < PLANS.size(); i++) {
            Trip trip = trip(i);
            Course course = PLANS.get(i).course();
            trips.add(trip);
            steps.addAll(story.unlessTooLate(
                    trip.item(), trip.departs(), () -> new TripStory(story.company(), trip).steps(course)));
        }
        if (!steps.isEmpty()) {
            steps.addAll(new FirstNotices(story, List.copyOf(trips)).steps());
        }
        return steps;
    }

    private Trip trip(int number) {
        Planned plan = PLANS.get(number);
        var way = story.routes().first().get(number);
        var departs =
                story.began().plus(Duration.ofHours(plan.departsInHours())).plus(Duration.ofMinutes(17));
        var trip = Trip.routine(
                "first/" + number,
                31 + 10 * number,
                plan.organisation(),
                way.mode(),
                plan.purpose(),
                story.terrain().stops(way.mode(), way.towns(), departs),
                number % 4 == 1 ? List.of(0, 2) : List.of(0, 1));
        return switch (number) {
            case 12 -> trip.urgent(Urgency.EMERGENCY, "Rupture de vaccins / vaccines run out");
            case 13 -> trip.urgent(Urgency.IMMEDIATE, "Deux blessés graves / two severely wounded");
            default -> trip;
        };
    }
}

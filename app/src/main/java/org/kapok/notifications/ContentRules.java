package org.kapok.notifications;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.kapok.shared.Violation;

/** What must hold for a content to be sent at all. Lateness and doubts are shown elsewhere and block nothing. */
final class ContentRules {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_TEXT = 2000;
    private static final double WIDEST_RADIUS = 20_000;

    private final List<Violation> violations = new ArrayList<>();

    private ContentRules() {}

    /** All that is wrong with {@code content} at {@code now}, in the order of the form. */
    static List<Violation> violations(Content content, Instant now) {
        var rules = new ContentRules();
        rules.text(content.name(), "name", LONGEST_NAME);
        switch (content) {
            case Site site -> rules.site(site, now);
            case Movement movement -> rules.movement(movement, now);
        }
        rules.text(content.reach().name(), "reachName", LONGEST_NAME);
        rules.check(
                content.reach().phone().matches("\\+?[0-9 ()./-]{3,40}"),
                "reachPhone",
                "notifications.violation.phone");
        rules.check(
                content.urgency() == Urgency.ROUTINE || !content.urgencyReason().isBlank(),
                "urgencyReason",
                "notifications.violation.urgency_reason");
        content.more().forEach((field, text) -> rules.text(text, field.word(), LONGEST_TEXT));
        return List.copyOf(rules.violations);
    }

    private void site(Site site, Instant now) {
        text(site.function(), "function", LONGEST_NAME);
        text(site.place().name(), "placeName", LONGEST_NAME);
        check(
                site.radiusMetres() >= 0 && site.radiusMetres() <= WIDEST_RADIUS,
                "radius",
                "notifications.violation.radius");
        site.endsAt().ifPresent(end -> {
            check(end.isAfter(site.startsAt()), "until", "notifications.violation.ends_before_start");
            check(end.isAfter(now), "until", "notifications.violation.over");
        });
    }

    private void movement(Movement movement, Instant now) {
        text(movement.purpose(), "purpose", LONGEST_NAME);
        stops(movement.stops());
        check(movement.stops().getLast().arrive().isAfter(now), "stops", "notifications.violation.over");
        check(movement.people() >= 1 && movement.people() <= 10_000, "people", "notifications.violation.people");
        check(!movement.vehicles().isEmpty(), "vehicles", "notifications.violation.vehicles");
        for (Vehicle vehicle : movement.vehicles()) {
            check(vehicle.count() >= 1 && !vehicle.kind().isBlank(), "vehicles", "notifications.violation.vehicle");
        }
    }

    /** NOT-3: times never run backwards, and nobody is in two places at once. */
    private void stops(List<Stop> stops) {
        text(stops.getFirst().place().name(), "stops[0].name", LONGEST_NAME);
        text(stops.getLast().place().name(), "stops[" + (stops.size() - 1) + "].name", LONGEST_NAME);
        for (int i = 0; i < stops.size(); i++) {
            var stop = stops.get(i);
            check(
                    !stop.leave().isBefore(stop.arrive()),
                    "stops[" + i + "].leave",
                    "notifications.violation.leaves_before_arrival",
                    stop.place().name());
            if (i > 0) {
                check(
                        stop.arrive().isAfter(stops.get(i - 1).leave()),
                        "stops[" + i + "].arrive",
                        "notifications.violation.times_backwards",
                        stop.place().name());
            }
        }
    }

    private void text(String value, String field, int longest) {
        check(!value.isBlank(), field, "notifications.violation.missing");
        check(value.length() <= longest, field, "notifications.violation.too_long", longest);
    }

    private void check(boolean holds, String field, String code, Object... arguments) {
        if (!holds) {
            violations.add(Violation.of(field, code, arguments));
        }
    }
}

package org.kapok.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kapok.shared.Violation;

class ContentRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-20T06:00:00Z");
    private static final Instant START = NOW.plusSeconds(3 * 86_400);

    @Test
    void everythingThatIsWrongIsSaidAtOnce() { // NOT-3
        var wrong = new Movement(
                "",
                Mode.ROAD,
                "",
                List.of(stop("Bangui", START, START), stop("Bambari", START.minusSeconds(60), START.minusSeconds(120))),
                List.of(),
                0,
                new Reach("", "call me"),
                Urgency.EMERGENCY,
                "",
                Map.of());
        assertThat(ContentRules.violations(wrong, NOW))
                .extracting(Violation::field)
                .containsExactly(
                        "name",
                        "purpose",
                        "stops[1].leave",
                        "stops[1].arrive",
                        "people",
                        "vehicles",
                        "reachName",
                        "reachPhone",
                        "urgencyReason");
    }

    @Test
    void timesNeverRunBackwards() { // NOT-3
        assertThat(ContentRules.violations(movement(START.plusSeconds(1)), NOW)).isEmpty();
        assertThat(ContentRules.violations(movement(START), NOW))
                .extracting(Violation::code)
                .containsExactly("notifications.violation.times_backwards");
    }

    @Test
    void aSiteEndsAfterItBeginsAndIsNotOver() { // NOT-3
        assertThat(ContentRules.violations(site(Optional.of(START)), NOW))
                .extracting(Violation::field)
                .containsExactly("until");
        assertThat(ContentRules.violations(site(Optional.empty()), NOW)).isEmpty();
    }

    private static Site site(Optional<Instant> until) {
        return new Site(
                "Clinic",
                "CLINIC",
                Place.of("Bambari", NotificationFixture.BAMBARI),
                100,
                START,
                until,
                new Reach("Nurse", "+236 70"),
                Urgency.ROUTINE,
                "",
                Map.of());
    }

    private static Movement movement(Instant arrival) {
        return new Movement(
                "Delta",
                Mode.ROAD,
                "FOOD",
                List.of(stop("Bangui", START, START), stop("Bambari", arrival, arrival)),
                List.of(new Vehicle(1, "truck", "", "", "")),
                2,
                new Reach("Leader", "+236 70"),
                Urgency.ROUTINE,
                "",
                Map.of());
    }

    private static Stop stop(String name, Instant arrive, Instant leave) {
        return NotificationFixture.stop(name, NotificationFixture.BANGUI, arrive, leave);
    }
}

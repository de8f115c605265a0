package org.kapok.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapok.notifications.Overdue.Missing;
import org.kapok.shared.AccountId;
import org.kapok.shared.ForceId;
import org.kapok.shared.OrganisationId;
import org.kapok.shared.ShortId;

class OverdueTest {

    private static final Instant RELEASED = Instant.parse("2026-11-20T06:00:00Z");
    private static final Instant START = Instant.parse("2026-11-22T06:00:00Z");
    private static final Overdue.Limits LIMITS =
            new Overdue.Limits(Duration.ofHours(12), Duration.ofHours(10), Duration.ofHours(6));
    private static final ForceId FORCE = new ForceId(UUID.randomUUID());

    @Test
    void silenceIsOverdueAfterTheOperationsTime() { // NOT-19
        assertThat(missing(told(null, null, null), RELEASED.plusSeconds(12 * 3600 - 1)))
                .isEmpty();
        assertThat(missing(told(null, null, null), RELEASED.plusSeconds(12 * 3600)))
                .containsExactly(Missing.ACKNOWLEDGEMENT);
    }

    @Test
    void nearDepartureSilenceAlarms() { // NOT-20
        var late = new Overdue.Told(
                FORCE, START.minusSeconds(7 * 3600), Optional.empty(), Optional.empty(), Optional.empty());
        var matters = Overdue.of(planned(Stage.RELEASED), List.of(late), START.minusSeconds(6 * 3600), LIMITS);
        assertThat(matters).singleElement().satisfies(matter -> {
            assertThat(matter.missing()).isEqualTo(Missing.ACKNOWLEDGEMENT);
            assertThat(matter.alarm()).isTrue();
            assertThat(matter.since()).isEqualTo(START.minusSeconds(6 * 3600));
        });
    }

    @Test
    void acknowledgedIsNotYetPassedDownAndPassedDownNotYetConfirmed() { // NOT-19
        Instant acknowledged = RELEASED.plusSeconds(3600);
        assertThat(missing(told(acknowledged, null, null), acknowledged.plusSeconds(10 * 3600)))
                .containsExactly(Missing.PASS_DOWN);
        assertThat(missing(told(acknowledged, acknowledged, null), START.minusSeconds(3600)))
                .containsExactly(Missing.UNIT_CONFIRMATION);
        assertThat(missing(told(acknowledged, acknowledged, acknowledged), START.minusSeconds(3600)))
                .isEmpty();
    }

    @Test
    void aVersionThatStandsStillNearDepartureAlarms() { // NOT-21
        Instant near = START.minusSeconds(3600);
        assertThat(kinds(Overdue.of(planned(Stage.SUBMITTED), List.of(), near, LIMITS)))
                .containsExactly(Missing.SECOND_PERSON);
        assertThat(kinds(Overdue.of(planned(Stage.CONFIRMED), List.of(), near, LIMITS)))
                .containsExactly(Missing.CHECK);
        assertThat(kinds(Overdue.of(planned(Stage.CHECKED), List.of(), near, LIMITS)))
                .containsExactly(Missing.RELEASE);
    }

    @Test
    void onTheWayDepartureRadioAndArrivalAreExpected() { // NOT-22
        var moving = planned(Stage.RELEASED);
        assertThat(kinds(Overdue.of(moving, List.of(), START, LIMITS))).containsExactly(Missing.DEPARTURE);
        var called = moving.underWay(Optional.of(START.plusSeconds(7200)));
        assertThat(kinds(Overdue.of(called, List.of(), START.plusSeconds(7199), LIMITS)))
                .isEmpty();
        assertThat(kinds(Overdue.of(called, List.of(), START.plusSeconds(7200), LIMITS)))
                .containsExactly(Missing.RADIO_CHECK);
        var arriving = moving.underWay(Optional.empty());
        assertThat(kinds(Overdue.of(arriving, List.of(), START.plusSeconds(10 * 3600), LIMITS)))
                .containsExactly(Missing.ARRIVAL);
    }

    @Test
    void nothingIsExpectedOfWhatClosed() { // NOT-19
        var closed = planned(Stage.RELEASED).closed(Life.WITHDRAWN, START, "");
        assertThat(Overdue.of(closed, List.of(told(null, null, null)), START, LIMITS))
                .isEmpty();
    }

    private static List<Missing> missing(Overdue.Told told, Instant now) {
        return kinds(Overdue.of(planned(Stage.RELEASED), List.of(told), now, LIMITS));
    }

    private static List<Missing> kinds(List<Overdue.Matter> matters) {
        return matters.stream().map(Overdue.Matter::missing).toList();
    }

    private static Overdue.Told told(
            @org.jspecify.annotations.Nullable Instant acknowledged,
            @org.jspecify.annotations.Nullable Instant passed,
            @org.jspecify.annotations.Nullable Instant confirmed) {
        return new Overdue.Told(
                FORCE,
                RELEASED,
                Optional.ofNullable(acknowledged),
                Optional.ofNullable(passed),
                Optional.ofNullable(confirmed));
    }

    private static Notification planned(Stage stage) {
        return new Notification(
                new NotificationId(UUID.randomUUID()),
                ShortId.random("MV", 5, new java.util.Random(7)),
                Kind.MOVEMENT,
                new OrganisationId(UUID.randomUUID()),
                3,
                1,
                stage,
                Life.PLANNED,
                new AccountId(UUID.randomUUID()),
                Optional.empty(),
                Optional.empty(),
                new Notification.Headline(
                        "Delta",
                        Place.of("Bangui", NotificationFixture.BANGUI),
                        Place.of("Bambari", NotificationFixture.BAMBARI),
                        Urgency.ROUTINE,
                        START,
                        Optional.of(START.plusSeconds(10 * 3600))),
                RELEASED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
    }
}

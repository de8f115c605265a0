package org.kapok.deconfliction.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapok.deconfliction.alert.Reconciliation.Turn;
import org.kapok.deconfliction.notice.Distances;
import org.kapok.shared.AccountId;
import org.kapok.shared.ForceId;
import org.kapok.shared.OperationId;
import org.kapok.shared.OrganisationId;

class AlertRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final OperationId OPERATION = new OperationId(UUID.randomUUID());
    private static final Alert.Parties PARTIES = new Alert.Parties(
            UUID.randomUUID(),
            "MV-7K2Q",
            new OrganisationId(UUID.randomUUID()),
            UUID.randomUUID(),
            "AN-7K2Q",
            new ForceId(UUID.randomUUID()));

    // DEC-11
    @Test
    void theWidestDistanceMakesTheAlertAndTheSmallerOnesGradeIt() {
        var distances = new Distances(10_000, 3_000, 100);

        assertThat(Band.of(0, distances)).contains(Band.INSIDE);
        assertThat(Band.of(100, distances)).contains(Band.INSIDE);
        assertThat(Band.of(101, distances)).contains(Band.NEAR);
        assertThat(Band.of(3_001, distances)).contains(Band.FAR);
        assertThat(Band.of(10_000, distances)).contains(Band.FAR);
        assertThat(Band.of(10_001, distances)).isEmpty();
        assertThat(Band.INSIDE.severity()).isEqualTo(Severity.SEVERE);
        assertThat(Band.FAR.severity()).isEqualTo(Severity.MODERATE);
    }

    // DEC-21
    @Test
    void anAlertHasItsNameBeforeItIsStored() {
        UUID notification = UUID.randomUUID();
        UUID notice = UUID.randomUUID();

        assertThat(AlertName.id(notification, notice)).isEqualTo(AlertName.id(notification, notice));
        assertThat(AlertName.id(notification, notice)).isNotEqualTo(AlertName.id(notice, notification));
        UUID alert = AlertName.id(notification, notice);
        assertThat(AlertName.shortId(alert, 0)).isEqualTo(AlertName.shortId(alert, 0));
        assertThat(AlertName.shortId(alert, 0)).isNotEqualTo(AlertName.shortId(alert, 1));
    }

    // DEC-15
    @Test
    void closesByItselfAndSaysWhoMoved() {
        Alert open = first(Optional.of(graded(5)));

        var closed = Reconciliation.next(open, Optional.empty(), Mover.ORGANISATION, NOW.plusSeconds(60))
                .orElseThrow();

        assertThat(closed.turn()).isEqualTo(Turn.CLOSED);
        assertThat(closed.now().open()).isFalse();
        assertThat(closed.now().moved()).contains(Mover.ORGANISATION);
        assertThat(closed.now().closedAt()).contains(NOW.plusSeconds(60));
        assertThat(Reconciliation.next(closed.now(), Optional.empty(), Mover.FORCE, NOW))
                .isEmpty();
    }

    // DEC-16
    @Test
    void isOpenAgainWithoutItsOutcomeWhenEitherSideChanges() {
        Alert worked = first(Optional.of(graded(5)))
                .worked(new Alert.Worked(Outcome.WAITS, NOW, new AccountId(UUID.randomUUID()), ""));

        assertThat(Reconciliation.next(worked, Optional.of(graded(5)), Mover.FORCE, NOW))
                .isEmpty();
        var again = Reconciliation.next(worked, Optional.of(graded(6)), Mover.FORCE, NOW)
                .orElseThrow();
        assertThat(again.turn()).isEqualTo(Turn.REOPENED);
        assertThat(again.now().worked()).isEmpty();
        assertThat(again.now().timesOpened()).isEqualTo(2);

        Alert closed = Reconciliation.next(worked, Optional.empty(), Mover.FORCE, NOW)
                .orElseThrow()
                .now();
        var reopened = Reconciliation.next(closed, Optional.of(graded(5)), Mover.FORCE, NOW)
                .orElseThrow();
        assertThat(reopened.turn()).isEqualTo(Turn.REOPENED);
        assertThat(reopened.now().moved()).isEmpty();
    }

    // DEC-13
    @Test
    void theOrganisationsViewOpensAndClosesByItsOwnSight() {
        Alert never = first(Optional.empty());
        var stretch = new Stretch(NOW, NOW.plusSeconds(21_600), 18, 4, 19, 4, Optional.empty());

        assertThat(never.open()).isFalse();
        assertThat(never.severity()).isEqualTo(Severity.LOW);
        var view = Reconciliation.organisation(UUID.randomUUID(), never, Optional.empty(), Optional.of(stretch), NOW)
                .orElseThrow();
        assertThat(view.turn()).isEqualTo(Turn.OPENED);
        assertThat(view.now().open()).isTrue();
        assertThat(Reconciliation.organisation(
                        UUID.randomUUID(), never, Optional.of(view.now()), Optional.of(stretch), NOW))
                .isEmpty();
        assertThat(Reconciliation.organisation(UUID.randomUUID(), never, Optional.of(view.now()), Optional.empty(), NOW)
                        .orElseThrow()
                        .turn())
                .isEqualTo(Turn.CLOSED);
    }

    private static Alert first(Optional<Graded> truth) {
        UUID id = AlertName.id(PARTIES.notification(), PARTIES.notice());
        return Reconciliation.first(OPERATION, AlertName.shortId(id, 0), PARTIES, truth, NOW)
                .now();
    }

    private static Graded graded(double metres) {
        return new Graded(new Meeting(NOW, NOW.plusSeconds(600), metres, 19, 4), Band.INSIDE);
    }
}

package org.kapok.deconfliction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapok.access.OperationClocks;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.deconfliction.alert.Mover;
import org.kapok.deconfliction.notice.Notice;
import org.kapok.deconfliction.notice.NoticeState;
import org.kapok.deconfliction.picture.Notified;
import org.kapok.deconfliction.store.AlertRows;
import org.kapok.deconfliction.store.NoticeRows;
import org.kapok.ledger.LedgerHistory;
import org.kapok.ledger.RecordRef;
import org.kapok.testing.KapokTest;
import org.kapok.testing.MutableClock;
import org.kapok.testing.TestOperation;
import org.kapok.testing.TestOperations;
import org.springframework.beans.factory.annotation.Autowired;

@KapokTest
class PassingTest {

    @Autowired
    TestOperations operations;

    @Autowired
    ActivityNotices notices;

    @Autowired
    ProximityAlerts alerts;

    @Autowired
    Notifying notifying;

    @Autowired
    Passing passing;

    @Autowired
    OperationClocks clocks;

    @Autowired
    MutableClock clock;

    @Autowired
    IdentifiedTransactions transactions;

    @Autowired
    NoticeRows rows;

    @Autowired
    LedgerHistory history;

    private TestOperation operation;
    private Notice posted;

    @BeforeEach
    void anAlertTomorrow() {
        operation = operations.real();
        Instant departs = clocks.time(operation.id()).plus(Duration.ofHours(10)).truncatedTo(ChronoUnit.MILLIS);
        Notified convoy = Field.convoy(operation.organisation(), "MV-7K2Q", departs, 18.5, 4.4);
        notifying.submit(operation.focalPoint(), convoy, Set.of());
        posted = notices.post(
                operation.liaisonOfficer(),
                UUID.randomUUID(),
                Field.area(operation.force(), 19.5, 4.4, 500, departs, departs.plus(Duration.ofHours(8))),
                Set.of());
    }

    @AfterEach
    void presentTimeAgain() {
        clock.reset();
    }

    // DEC-18
    @Test
    void anAlertWhoseMomentHasPassedIsClosedByNobody() {
        clock.advance(Duration.ofHours(14));

        passing.go(operation.id());

        assertThat(alerts.list(operation.cell(), all(), 10, 0)).singleElement().satisfies(alert -> {
            assertThat(alert.open()).isFalse();
            assertThat(alert.moved()).contains(Mover.NOBODY);
        });
        assertThat(find().state()).isEqualTo(NoticeState.LIVE);
        clock.advance(Duration.ofHours(6));
        passing.go(operation.id());
        assertThat(find().state()).isEqualTo(NoticeState.ENDED);
        assertThat(alerts.organisationViews(operation.focalPoint(), ProximityAlerts.everything(), 10, 0))
                .noneMatch(view -> view.open());
    }

    // DEC-9
    @Test
    void theContentOfANoticeIsDestroyedByTheRuleAndTheRecordSaysSo() {
        clock.advance(Duration.ofDays(2));
        passing.go(operation.id());
        assertThat(find().content()).isPresent();

        clock.advance(Duration.ofDays(31));
        passing.go(operation.id());

        Notice purged = find();
        assertThat(purged.state()).isEqualTo(NoticeState.PURGED);
        assertThat(purged.content()).isEmpty();
        assertThat(transactions.read(operation.liaisonOfficer(), () -> rows.contents(posted.id())))
                .isEmpty();
        var life = history.life(operation.cell(), new RecordRef("activity_notice", posted.id()), 0, 100);
        assertThat(life.toString()).doesNotContain("area 12").doesNotContain("POINT (19.5");
    }

    private Notice find() {
        return notices.find(operation.liaisonOfficer(), posted.shortId()).orElseThrow();
    }

    private static AlertRows.Query all() {
        return new AlertRows.Query(Optional.empty(), Optional.empty(), Optional.empty(), "", false);
    }
}

package org.kapok.deconfliction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapok.access.OperationClocks;
import org.kapok.deconfliction.alert.Alert;
import org.kapok.deconfliction.alert.Band;
import org.kapok.deconfliction.alert.Mover;
import org.kapok.deconfliction.notice.Notice;
import org.kapok.deconfliction.picture.Notified;
import org.kapok.deconfliction.store.AlertRows;
import org.kapok.notifications.UnseenAlerts;
import org.kapok.testing.KapokTest;
import org.kapok.testing.TestOperation;
import org.kapok.testing.TestOperations;
import org.springframework.beans.factory.annotation.Autowired;

@KapokTest
class ThinThreadTest {

    @Autowired
    TestOperations operations;

    @Autowired
    ActivityNotices notices;

    @Autowired
    ProximityAlerts alerts;

    @Autowired
    FakeLiveThings live;

    @Autowired
    OperationClocks clocks;

    private TestOperation operation;
    private Instant departs;
    private Notified convoy;

    @BeforeEach
    void aReleasedConvoy() {
        operation = operations.real();
        departs = clocks.time(operation.id())
                .plus(Duration.ofHours(10))
                .truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
        convoy = Field.convoy(operation.organisation(), "MV-7K2Q", departs, 18.5, 4.4);
        live.put(operation.id(), convoy);
        live.release(operation.id(), convoy.id(), List.of(Field.released(convoy, operation.force())));
    }

    @Test
    void aNoticeMeetsAReleasedMovementAndTheAlertClosesByItselfWhenTheForceMoves() {
        var draft = Field.area(operation.force(), 19.5, 4.4, 500, departs, departs.plus(Duration.ofHours(4)));
        UUID id = UUID.randomUUID();

        // DEC-21
        UnseenAlerts refused = catchThrowableOfType(
                UnseenAlerts.class, () -> notices.post(operation.liaisonOfficer(), id, draft, Set.of()));
        assertThat(refused.alerts()).hasSize(1);
        assertThat(all()).isEmpty();

        String seen = refused.alerts().getFirst().id();
        Notice posted = notices.post(operation.liaisonOfficer(), id, draft, Set.of(seen));

        // DEC-10
        assertThat(all()).singleElement().satisfies(alert -> {
            assertThat(alert.shortId()).hasToString(seen);
            assertThat(alert.open()).isTrue();
            assertThat(alert.met().orElseThrow().band()).isEqualTo(Band.INSIDE);
        });
        assertThat(alerts.organisationViews(operation.focalPoint(), ProximityAlerts.everything(), 10, 0))
                .singleElement()
                .satisfies(view -> assertThat(view.open()).isTrue());
        assertThat(alerts.forceViews(operation.liaisonOfficer(), ProximityAlerts.everything(), 10, 0))
                .singleElement()
                .satisfies(view -> assertThat(view.told().notificationShort()).isEqualTo("MV-7K2Q"));

        var moved = Field.area(operation.force(), 19.5, 6.4, 500, departs, departs.plus(Duration.ofHours(4)));
        notices.change(operation.liaisonOfficer(), posted.shortId(), posted.version(), moved, Set.of());

        // DEC-15
        assertThat(all()).singleElement().satisfies(alert -> {
            assertThat(alert.open()).isFalse();
            assertThat(alert.moved()).contains(Mover.FORCE);
        });
        assertThat(alerts.moved(operation.cell())).containsEntry(Mover.FORCE, 1);
        assertThat(alerts.organisationViews(operation.focalPoint(), ProximityAlerts.everything(), 10, 0))
                .singleElement()
                .satisfies(view -> assertThat(view.open()).isFalse());
    }

    private List<Alert> all() {
        return alerts.list(
                operation.cell(),
                new AlertRows.Query(Optional.empty(), Optional.empty(), Optional.empty(), "", false),
                100,
                0);
    }
}

package org.kapok.deconfliction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapok.access.OperationClocks;
import org.kapok.deconfliction.alert.Alert;
import org.kapok.deconfliction.alert.Mover;
import org.kapok.deconfliction.notice.Notice;
import org.kapok.deconfliction.store.AlertRows;
import org.kapok.directory.DirectoryFixture;
import org.kapok.notifications.NotificationFixture;
import org.kapok.notifications.UnseenAlerts;
import org.kapok.shared.ShortId;
import org.kapok.testing.KapokTest;
import org.kapok.testing.TestOperation;
import org.kapok.testing.TestOperations;
import org.springframework.beans.factory.annotation.Autowired;

/** The thin thread with notifications as they really are: submitted, confirmed, checked, released. */
@KapokTest
class RealNotificationsTest {

    @Autowired
    TestOperations operations;

    @Autowired
    DirectoryFixture directory;

    @Autowired
    NotificationFixture notifications;

    @Autowired
    ActivityNotices notices;

    @Autowired
    ProximityAlerts alerts;

    @Autowired
    OperationClocks clocks;

    // DEC-10, DEC-14, DEC-15
    @Test
    void aReleasedConvoyMeetsANoticeAndTheForceMoves() {
        TestOperation operation = operations.real();
        directory.organisation(operation, operation.organisation(), "ALPHA");
        directory.force(operation, operation.force(), "A");
        directory.agree(operation, operation.force());
        Instant now = clocks.time(operation.id()).truncatedTo(ChronoUnit.MILLIS);
        ShortId convoy = notifications.released(
                operation, notifications.convoy(operation, Duration.ofHours(60)), operation.force());
        // Sibut, where the convoy stops for an hour.
        var onTheRoad = Field.area(
                operation.force(), 19.08, 5.73, 3_000, now.plus(Duration.ofHours(62)), now.plus(Duration.ofHours(68)));
        UUID id = UUID.randomUUID();

        UnseenAlerts refused = catchThrowableOfType(
                UnseenAlerts.class, () -> notices.post(operation.liaisonOfficer(), id, onTheRoad, Set.of()));
        assertThat(refused).isNotNull();
        Notice posted = notices.post(
                operation.liaisonOfficer(),
                id,
                onTheRoad,
                Set.of(refused.alerts().getFirst().id()));

        assertThat(list(operation)).singleElement().satisfies(alert -> {
            assertThat(alert.parties().notificationShort()).isEqualTo(convoy.toString());
            assertThat(alert.open()).isTrue();
        });
        assertThat(alerts.forceViews(operation.liaisonOfficer(), ProximityAlerts.everything(), 5, 0))
                .singleElement()
                .satisfies(view -> assertThat(view.told().version()).isEqualTo(1));
        assertThat(alerts.organisationViews(operation.focalPoint(), ProximityAlerts.everything(), 5, 0))
                .hasSize(1);

        var moved = Field.area(
                operation.force(), 21.9, 8.2, 3_000, now.plus(Duration.ofHours(62)), now.plus(Duration.ofHours(68)));
        notices.change(operation.liaisonOfficer(), posted.shortId(), posted.version(), moved, Set.of());

        assertThat(list(operation)).singleElement().satisfies(alert -> {
            assertThat(alert.open()).isFalse();
            assertThat(alert.moved()).contains(Mover.FORCE);
        });
    }

    private List<Alert> list(TestOperation operation) {
        return alerts.list(
                operation.cell(),
                new AlertRows.Query(Optional.empty(), Optional.empty(), Optional.empty(), "", false),
                10,
                0);
    }
}

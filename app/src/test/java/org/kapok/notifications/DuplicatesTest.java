package org.kapok.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.directory.DirectoryFixture;
import org.kapok.ledger.LedgerHistory;
import org.kapok.ledger.RecordRef;
import org.kapok.shared.OrganisationId;
import org.kapok.shared.Role;
import org.kapok.shared.ShortId;
import org.kapok.shared.Viewer;
import org.kapok.shared.ViolationsException;
import org.kapok.testing.KapokTest;
import org.kapok.testing.SignedIn;
import org.kapok.testing.TestOperation;
import org.kapok.testing.TestOperations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What two organisations notified alike is the cell's matter, and nobody else's. */
@KapokTest
class DuplicatesTest {

    @LocalServerPort
    int port;

    @Autowired
    TestOperations operations;

    @Autowired
    DirectoryFixture directory;

    @Autowired
    NotificationFixture fixture;

    @Autowired
    Notifications notifications;

    @Autowired
    Duplicates duplicates;

    @Autowired
    IdentifiedTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LedgerHistory history;

    TestOperation operation;
    OrganisationId beta;
    Viewer ofBeta;
    ShortId clinic;

    @BeforeEach
    void twoOrganisationsAndAClinic() {
        operation = operations.real();
        directory.organisation(operation, operation.organisation(), "ALPHA");
        beta = directory.organisation(operation, new OrganisationId(java.util.UUID.randomUUID()), "BETA");
        ofBeta = directory.secondFocalPoint(operation, beta);
        clinic = notifications.submit(operation.focalPoint(), fixture.submission(operation, fixture.clinic(operation)));
    }

    @Test
    void theSameClinicOfTwoOrganisationsIsPutToTheCellOnly() { // NOT-27
        ShortId again = submit(fixture.clinic(operation));
        assertThat(duplicates.unsettled(operation.cell())).singleElement().satisfies(pair -> {
            assertThat(List.of(pair.one().shortId(), pair.other().shortId())).containsExactlyInAnyOrder(clinic, again);
            assertThat(pair.why()).isEqualTo(Duplicate.Why.SAME_PLACE);
        });
        assertThat(duplicates.unsettled(ofBeta)).isEmpty();
        assertThat(duplicates.unsettled(operation.focalPoint())).isEmpty();
        // The database keeps it too, without the service's help.
        assertThat(rows(ofBeta)).isZero();
        assertThat(rows(operation.focalPoint())).isZero();
        assertThat(rows(operation.liaisonOfficer())).isZero();
        assertThat(rows(operation.cell())).isEqualTo(1);
    }

    @Test
    void anotherFunctionElsewhereOrAnotherDayIsNoDuplicate() {
        submit(fixture.convoy(operation, Duration.ofHours(60)));
        assertThat(duplicates.unsettled(operation.cell())).isEmpty();
        notifications.submit(
                operation.focalPoint(), fixture.submission(operation, fixture.convoy(operation, Duration.ofHours(90))));
        assertThat(duplicates.unsettled(operation.cell())).isEmpty();
        notifications.submit(
                operation.focalPoint(), fixture.submission(operation, fixture.convoy(operation, Duration.ofHours(62))));
        assertThat(duplicates.unsettled(operation.cell()))
                .extracting(SuspectedDuplicate::why)
                .containsExactly(Duplicate.Why.SAME_ROUTE_AND_WINDOW);
    }

    @Test
    void theCellSettlesItWithAReasonAndTheLedgerKnows() { // NOT-27
        submit(fixture.clinic(operation));
        var pair = duplicates.unsettled(operation.cell()).getFirst();
        assertThatThrownBy(() -> duplicates.settle(operation.cell(), pair.id(), " "))
                .isInstanceOf(ViolationsException.class);
        assertThatThrownBy(() -> duplicates.settle(ofBeta, pair.id(), "mine")).isInstanceOf(ViolationsException.class);
        duplicates.settle(operation.cell(), pair.id(), "two clinics in one street");
        assertThat(duplicates.unsettled(operation.cell())).isEmpty();
        var record = new RecordRef("duplicate", pair.id());
        assertThat(history.life(operation.cell(), record, 0, 10)).hasSize(2);
        assertThat(history.life(ofBeta, record, 0, 10)).isEmpty();
    }

    @Test
    void theDeskLeadsToAPageOnWhichBothStandSideBySide() {
        ShortId again = submit(fixture.clinic(operation));
        var pair = duplicates.unsettled(operation.cell()).getFirst();
        String path = operation.path("/notifications/duplicates/" + pair.id());
        try (var cell = SignedIn.as(port, operation.account(Role.CELL));
                var focal = SignedIn.as(port, operation.account(Role.FOCAL_POINT))) {
            assertThat(cell.get(operation.path("/desk")).body()).contains("duplicates/" + pair.id());
            assertThat(cell.get(path).body()).contains(clinic.toString(), again.toString(), "ALPHA", "BETA");
            assertThat(cell.post(path, Map.of("reason", "")).statusCode()).isEqualTo(422);
            assertThat(focal.get(operation.path("/desk")).body()).doesNotContain("duplicates/");
            assertThat(focal.get(path).statusCode()).isIn(403, 404);
            assertThat(cell.post(path, Map.of("reason", "two clinics")).statusCode())
                    .isEqualTo(303);
            assertThat(cell.get(path).statusCode()).isEqualTo(404);
        }
    }

    private ShortId submit(Content content) {
        return notifications.submit(
                ofBeta, new Submission(beta, content, Map.of(), List.of(), Map.of(), Set.of(), Optional.empty()));
    }

    private int rows(Viewer viewer) {
        return transactions.read(viewer, () -> jdbc.sql("select count(*) from notifications.duplicate")
                .query(Integer.class)
                .single());
    }
}

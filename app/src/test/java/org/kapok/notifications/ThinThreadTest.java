package org.kapok.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapok.directory.DirectoryFixture;
import org.kapok.shared.ForceId;
import org.kapok.shared.StaleVersionException;
import org.kapok.shared.Viewer;
import org.kapok.shared.ViolationsException;
import org.kapok.testing.KapokTest;
import org.kapok.testing.TestOperation;
import org.kapok.testing.TestOperations;
import org.springframework.beans.factory.annotation.Autowired;

/** From form to receipt, without the pages. */
@KapokTest
class ThinThreadTest {

    @Autowired
    TestOperations operations;

    @Autowired
    DirectoryFixture directory;

    @Autowired
    NotificationFixture fixture;

    @Autowired
    Notifications notifications;

    @Autowired
    Releases releases;

    @Autowired
    Receipts receipts;

    @Autowired
    Consents consents;

    @Autowired
    Underway underway;

    @Autowired
    ForceReads forces;

    TestOperation operation;
    ForceId alpha;
    ForceId beta;
    Viewer liaison;

    @BeforeEach
    void anOperationWithTwoForces() {
        operation = operations.real();
        directory.organisation(operation, operation.organisation(), "ALPHA");
        alpha = directory.recipient(operation, "Alpha", "plates", "cargo");
        beta = directory.recipient(operation, "Beta");
        liaison = directory.liaisonOfficer(operation, alpha).viewer();
    }

    @Test
    void aConvoyIsNotifiedReleasedAcknowledgedAndPassedDown() {
        var id = fixture.released(operation, fixture.convoy(operation, Duration.ofHours(60)), alpha);
        var line = forces.find(liaison, alpha, id).getFirst();
        assertThat(line.release().view()).containsKeys("route", "period", "vehicles");

        receipts.record(liaison, line.release().id(), said(Receipt.Step.ACKNOWLEDGED, "A-17", "Cpt Sow", ""));
        receipts.record(liaison, line.release().id(), said(Receipt.Step.PASSED_DOWN, "", "", "unit 3"));

        var whole = fixture.whole(operation, id);
        assertThat(whole.receipts())
                .extracting(Receipt::step)
                .containsExactly(Receipt.Step.ACKNOWLEDGED, Receipt.Step.PASSED_DOWN);
        assertThat(whole.notification().stage()).isEqualTo(Stage.RELEASED);
    }

    @Test
    void theSecondPersonIsAnother() { // NOT-4
        var id = notifications.submit(
                operation.focalPoint(),
                fixture.submission(operation, fixture.convoy(operation, Duration.ofHours(60)), alpha));
        assertThatThrownBy(() -> notifications.confirm(operation.focalPoint(), id, 1))
                .isInstanceOf(ViolationsException.class);
        assertThatThrownBy(() -> releases.check(operation.cell(), id, 1)).isInstanceOf(ViolationsException.class);
        notifications.confirm(fixture.second(operation), id, 1);
        releases.check(operation.cell(), id, 2);
    }

    @Test
    void nothingIsReleasedToAForceWithoutTheOrganisationsYes() { // NOT-13
        var id = fixture.checked(operation, fixture.convoy(operation, Duration.ofHours(60)), alpha);
        int revision = fixture.revision(operation, id);
        assertThatThrownBy(() -> releases.release(operation.cell(), id, revision, Set.of(beta), Set.of()))
                .isInstanceOf(ViolationsException.class);
        assertThatThrownBy(() -> consents.give(operation.cell(), id, beta)).isInstanceOf(ViolationsException.class);
        consents.give(operation.focalPoint(), id, beta);
        releases.release(operation.cell(), id, revision, Set.of(alpha, beta), Set.of());
        assertThat(fixture.whole(operation, id).releases()).hasSize(2);
    }

    @Test
    void takingConsentBackRecallsWhatWasTold() { // NOT-12, NOT-17
        var id = fixture.released(operation, fixture.convoy(operation, Duration.ofHours(60)), alpha, beta);
        consents.revoke(operation.focalPoint(), id, alpha);
        assertThat(forces.find(liaison, alpha, id).getFirst().release().state()).isEqualTo(Release.State.RECALLED);
        assertThat(fixture.whole(operation, id).current(beta)).isPresent();
    }

    @Test
    void anAmendmentNeedsEverythingAgainAndReplacesTheOldVersion() { // NOT-7
        var id = fixture.released(operation, fixture.convoy(operation, Duration.ofHours(60)), alpha, beta);
        int revision = fixture.revision(operation, id);
        var later = fixture.submission(operation, fixture.convoy(operation, Duration.ofHours(72)), alpha);
        notifications.amend(operation.focalPoint(), id, revision, later);
        assertThatThrownBy(() -> notifications.amend(operation.focalPoint(), id, revision, later))
                .isInstanceOf(StaleVersionException.class);

        var whole = fixture.whole(operation, id);
        assertThat(whole.notification().stage()).isEqualTo(Stage.SUBMITTED);
        assertThat(whole.current(alpha)).map(Release::version).contains(1);
        assertThat(whole.current(beta)).isEmpty();

        fixture.confirmAndCheck(operation, id);
        releases.release(operation.cell(), id, fixture.revision(operation, id), Set.of(alpha), Set.of());
        assertThat(forces.find(liaison, alpha, id))
                .extracting(line -> line.release().state())
                .containsExactly(Release.State.CURRENT, Release.State.SUPERSEDED);
    }

    @Test
    void withdrawalRecallsAndCloses() { // NOT-8
        var id = fixture.released(operation, fixture.convoy(operation, Duration.ofHours(60)), alpha);
        underway.withdraw(operation.focalPoint(), id, "road cut");
        assertThat(fixture.whole(operation, id).notification().life()).isEqualTo(Life.WITHDRAWN);
        assertThat(forces.waiting(liaison, alpha))
                .extracting(line -> ForceReads.next(line))
                .containsExactly(Optional.of(Receipt.Step.RECALL_ACKNOWLEDGED));
    }

    @Test
    void theCellEntersAReceiptOnlyWithItsChannel() { // NOT-18
        var id = fixture.released(operation, fixture.convoy(operation, Duration.ofHours(60)), beta);
        var release = fixture.whole(operation, id).current(beta).orElseThrow();
        assertThatThrownBy(() -> receipts.record(
                        operation.cell(), release.id(), said(Receipt.Step.ACKNOWLEDGED, "", "Lt Ba", "")))
                .isInstanceOf(ViolationsException.class);
        receipts.record(
                operation.cell(),
                release.id(),
                new Receipts.Answer(
                        Receipt.Step.ACKNOWLEDGED,
                        "",
                        "Lt Ba",
                        "",
                        "",
                        Optional.empty(),
                        Optional.of(OnBehalf.Channel.PHONE)));
        assertThat(fixture.whole(operation, id).receipts())
                .extracting(Receipt::channel)
                .containsExactly(Optional.of(OnBehalf.Channel.PHONE));
    }

    @Test
    void theSameConvoyTwiceIsSettledWithAReason() { // NOT-10
        var submission = fixture.submission(operation, fixture.convoy(operation, Duration.ofHours(60)), alpha);
        var first = notifications.submit(operation.focalPoint(), submission);
        assertThatThrownBy(() -> notifications.submit(operation.focalPoint(), submission))
                .isInstanceOfSatisfying(ViolationsException.class, refused -> assertThat(refused.violations())
                        .extracting("code")
                        .containsExactly("notifications.violation.duplicate_same_route_and_window"));
        notifications.submit(
                operation.focalPoint(),
                new Submission(
                        submission.organisation(),
                        submission.content(),
                        submission.consent(),
                        submission.people(),
                        java.util.Map.of(first.toString(), "two convoys, one day"),
                        Set.of(),
                        Optional.empty()));
    }

    @Test
    void anIncidentFreezesWhatEveryoneHadBeenTold() { // NOT-24
        var id = fixture.released(operation, fixture.convoy(operation, Duration.ofHours(60)), alpha);
        underway.record(
                operation.focalPoint(),
                id,
                new Underway.Happening(Progress.What.NEAR_MISS, Optional.empty(), "leader", "shots near Sibut"));
        var snapshot = fixture.whole(operation, id).progress().getFirst().snapshot();
        assertThat(snapshot.orElseThrow()).contains(alpha.toString()).contains("\"version\": 1");
    }

    private static Receipts.Answer said(Receipt.Step step, String reference, String person, String unit) {
        return new Receipts.Answer(step, reference, person, unit, "", Optional.empty(), Optional.empty());
    }
}

package org.kapok.deconfliction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapok.access.AccessRefusedException;
import org.kapok.access.OperationClocks;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.deconfliction.alert.Alert;
import org.kapok.deconfliction.alert.ForceView;
import org.kapok.deconfliction.alert.OrganisationView;
import org.kapok.deconfliction.alert.Outcome;
import org.kapok.deconfliction.notice.Channel;
import org.kapok.deconfliction.notice.Notice;
import org.kapok.deconfliction.notice.NoticeDraft;
import org.kapok.deconfliction.notice.Through;
import org.kapok.deconfliction.notice.WordingChoice;
import org.kapok.deconfliction.picture.Machines;
import org.kapok.deconfliction.picture.Notified;
import org.kapok.deconfliction.picture.Pictures;
import org.kapok.deconfliction.store.AlertRows;
import org.kapok.deconfliction.store.CounterRows;
import org.kapok.deconfliction.store.NoticeRows;
import org.kapok.deconfliction.store.ReadPolicy;
import org.kapok.deconfliction.store.ViewRows;
import org.kapok.notifications.UnseenAlerts;
import org.kapok.shared.Role;
import org.kapok.shared.Viewer;
import org.kapok.testing.KapokTest;
import org.kapok.testing.TestOperation;
import org.kapok.testing.TestOperations;
import org.springframework.beans.factory.annotation.Autowired;

@KapokTest
class AlertsTest {

    private static final ReadPolicy.Reach SWITCHED_OFF = new ReadPolicy.Reach(true, null);
    private static final NoticeRows.Query ALL_NOTICES =
            new NoticeRows.Query(Optional.empty(), Optional.empty(), Optional.empty(), "", false);
    private static final AlertRows.Query ALL_ALERTS =
            new AlertRows.Query(Optional.empty(), Optional.empty(), Optional.empty(), "", false);

    @Autowired
    TestOperations operations;

    @Autowired
    ActivityNotices notices;

    @Autowired
    ProximityAlerts alerts;

    @Autowired
    Notifying notifying;

    @Autowired
    OperationClocks clocks;

    @Autowired
    IdentifiedTransactions transactions;

    @Autowired
    Machines machines;

    @Autowired
    Pictures pictures;

    @Autowired
    NoticeRows noticeRows;

    @Autowired
    AlertRows alertRows;

    @Autowired
    ViewRows viewRows;

    @Autowired
    CounterRows counters;

    private TestOperation operation;
    private Instant departs;
    private Notified convoy;

    @BeforeEach
    void anOperation() {
        operation = operations.real();
        departs = clocks.time(operation.id()).plus(Duration.ofHours(10)).truncatedTo(ChronoUnit.MILLIS);
        convoy = Field.convoy(operation.organisation(), "MV-7K2Q", departs, 18.5, 4.4);
    }

    // DEC-10
    @Test
    void anAlertOpensWithTheWriteOfEitherSide() {
        post(onTheRoad());
        UnseenAlerts refused = catchThrowableOfType(
                UnseenAlerts.class, () -> notifying.submit(operation.focalPoint(), convoy, Set.of()));
        assertThat(list()).isEmpty();

        notifying.submit(operation.focalPoint(), convoy, seen(refused));

        assertThat(list()).singleElement().satisfies(alert -> assertThat(alert.open())
                .isTrue());
    }

    // DEC-7
    @Test
    void anOrganisationIsToldNothingBeforeTheForceAgreed() {
        Notice posted = post(Field.with(onTheRoad(), new WordingChoice.NotYet()));

        notifying.submit(operation.focalPoint(), convoy, Set.of());
        assertThat(list()).hasSize(1);
        assertThat(organisationViews(operation.focalPoint())).isEmpty();

        notices.agreeWording(operation.liaisonOfficer(), posted.shortId(), posted.version(), Optional.empty());
        assertThat(organisationViews(operation.focalPoint())).singleElement().satisfies(view -> {
            assertThat(view.open()).isTrue();
            assertThat(view.stretch().until()).isAfter(view.stretch().from());
        });
    }

    // DEC-14
    @Test
    void aForceIsToldOnlyOfWhatWasReleasedToIt() {
        notifying.submit(operation.focalPoint(), convoy, Set.of());

        post(onTheRoad());

        assertThat(list()).hasSize(1);
        assertThat(forceViews(operation.liaisonOfficer())).isEmpty();
        String id = list().getFirst().shortId().toString();
        notifying.release(operation.cell(), convoy, List.of(Field.released(convoy, operation.force())), Set.of(id));
        assertThat(forceViews(operation.liaisonOfficer())).hasSize(1);
    }

    // DEC-8, DEC-12
    @Test
    void rowLevelSecurityHoldsWhenThePolicyInTheQueryIsSwitchedOff() {
        submitAndPost();
        Viewer otherForce = operations
                .account(operation, Role.LIAISON_OFFICER, Optional.of(UUID.randomUUID()))
                .viewer();
        Viewer otherOrganisation = operations
                .account(operation, Role.FOCAL_POINT, Optional.of(UUID.randomUUID()))
                .viewer();

        for (Viewer reader : List.of(otherForce, otherOrganisation, operation.viewer(Role.ADMINISTRATOR))) {
            assertThat(transactions.read(reader, () -> everything(reader))).isEmpty();
        }
        assertThat(transactions.read(operation.focalPoint(), () -> everything(operation.focalPoint())))
                .singleElement()
                .isInstanceOf(OrganisationView.class);
        assertThat(transactions.read(operation.liaisonOfficer(), () -> everything(operation.liaisonOfficer())))
                .extracting(row -> row.getClass().getSimpleName())
                .containsExactlyInAnyOrder("Notice", "ForceView");
    }

    // DEC-8, DEC-12
    @Test
    void thePolicyInTheQueryHoldsWhenRowLevelSecurityWouldShowEverything() {
        submitAndPost();
        var policy = new ReadPolicy();
        Viewer organisation = operation.focalPoint();
        Viewer force = operation.liaisonOfficer();

        transactions.read(machines.identity(operation.id()), () -> {
            assertThat(noticeRows.list(policy.notices(organisation), operation.id(), ALL_NOTICES, 10, 0))
                    .isEmpty();
            assertThat(noticeRows.count(policy.notices(organisation), operation.id(), ALL_NOTICES))
                    .isZero();
            assertThat(alertRows.list(policy.alerts(organisation), operation.id(), ALL_ALERTS, 10, 0))
                    .isEmpty();
            assertThat(alertRows.list(policy.alerts(force), operation.id(), ALL_ALERTS, 10, 0))
                    .isEmpty();
            assertThat(viewRows.forceViews(
                            policy.forceViews(organisation), operation.id(), ProximityAlerts.everything(), 10, 0))
                    .isEmpty();
            assertThat(viewRows.organisationViews(
                            policy.organisationViews(force), operation.id(), ProximityAlerts.everything(), 10, 0))
                    .isEmpty();
            assertThat(noticeRows.list(policy.notices(force), operation.id(), ALL_NOTICES, 10, 0))
                    .hasSize(1);
            return true;
        });
    }

    private List<Object> everything(Viewer reader) {
        var all = new ArrayList<Object>();
        all.addAll(noticeRows.list(SWITCHED_OFF, reader.operation(), ALL_NOTICES, 10, 0));
        all.addAll(alertRows.list(SWITCHED_OFF, reader.operation(), ALL_ALERTS, 10, 0));
        all.addAll(viewRows.organisationViews(SWITCHED_OFF, reader.operation(), ProximityAlerts.everything(), 10, 0));
        all.addAll(viewRows.forceViews(SWITCHED_OFF, reader.operation(), ProximityAlerts.everything(), 10, 0));
        return all;
    }

    // DEC-22
    @Test
    void nobodyIsAskedMoreThanThreeTimesThenTheCellIsTold() {
        post(onTheRoad());
        for (int asked = 1; asked <= 3; asked++) {
            assertThatThrownBy(() -> notifying.submit(operation.focalPoint(), convoy, Set.of()))
                    .isInstanceOf(UnseenAlerts.class);
            awaitAsked(asked);
        }

        notifying.submit(operation.focalPoint(), convoy, Set.of());

        assertThat(list()).singleElement().satisfies(alert -> {
            assertThat(alert.writtenPastBy()).contains(operation.focalPoint().account());
            assertThat(alert.open()).isTrue();
        });
    }

    private void awaitAsked(int count) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < end) {
            int asked = transactions.read(
                    machines.identity(operation.id()),
                    () -> counters.asked(operation.id(), operation.focalPoint().account(), convoy.id()));
            if (asked == count) {
                return;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("not asked " + count + " times");
    }

    // DEC-23
    @Test
    void aWithdrawalIsNeverHeldUp() {
        submitAndPost();
        Notice posted = transactions.read(
                machines.identity(operation.id()),
                () -> noticeRows.live(operation.id()).getFirst());

        notifying.withdraw(operation.focalPoint(), convoy);
        assertThat(list()).singleElement().satisfies(alert -> assertThat(alert.open())
                .isFalse());

        notices.withdraw(operation.liaisonOfficer(), posted.shortId(), posted.version(), Optional.empty());
        assertThat(notices.list(operation.liaisonOfficer(), ALL_NOTICES, 10, 0)
                        .getFirst()
                        .isLive())
                .isFalse();
    }

    // DEC-24
    @Test
    void ofTwoSimultaneousWritersTheLaterIsToldAndTheAlertExistsOnce() throws Exception {
        for (int round = 0; round < 5; round++) {
            anOperation();
            pictures.of(operation.id());
            notifying.submit(
                    operation.focalPoint(),
                    Field.convoy(operation.organisation(), "MV-AAAA", departs, 10, -9),
                    Set.of());
            var gate = new CyclicBarrier(2);
            try (var threads = Executors.newFixedThreadPool(2)) {
                Future<Optional<UnseenAlerts>> submit = threads.submit(() -> {
                    gate.await();
                    return refusal(() -> notifying.submit(operation.focalPoint(), convoy, Set.of()));
                });
                Future<Optional<UnseenAlerts>> post = threads.submit(() -> {
                    gate.await();
                    return refusal(() -> post(onTheRoad()));
                });
                // The force sees nothing that was not released: it is never held up. The organisation is, if it was
                // later.
                assertThat(post.get()).isEmpty();
                Optional<UnseenAlerts> refused = submit.get();
                refused.ifPresent(unseen -> notifying.submit(operation.focalPoint(), convoy, seen(unseen)));
            }
            assertThat(list()).singleElement().satisfies(alert -> {
                assertThat(alert.open()).isTrue();
                assertThat(alert.timesOpened()).isEqualTo(1);
            });
        }
    }

    private static Optional<UnseenAlerts> refusal(Runnable write) {
        try {
            write.run();
            return Optional.empty();
        } catch (UnseenAlerts e) {
            return Optional.of(e);
        }
    }

    // DEC-19
    @Test
    void nobodyDecidesForAnother() {
        submitAndPost();
        var id = list().getFirst().shortId();

        assertThatThrownBy(() -> alerts.work(operation.liaisonOfficer(), id, Outcome.GOES_ON, "", Optional.empty()))
                .isInstanceOf(AccessRefusedException.class);
        assertThatThrownBy(
                        () -> alerts.work(operation.focalPoint(), id, Outcome.CHANGED_ACTIVITY, "", Optional.empty()))
                .isInstanceOf(AccessRefusedException.class);
        assertThatThrownBy(() -> alerts.work(operation.cell(), id, Outcome.WAITS, "", Optional.empty()))
                .hasMessageContaining("through_missing");

        alerts.work(operation.focalPoint(), id, Outcome.WAITS, "until noon", Optional.empty());
        assertThat(list().getFirst().worked().orElseThrow().outcome()).isEqualTo(Outcome.WAITS);
        assertThat(organisationViews(operation.focalPoint()).getFirst().outcome())
                .contains(Outcome.WAITS);
        assertThat(forceViews(operation.liaisonOfficer()).getFirst().outcome()).isEmpty();

        alerts.work(
                operation.cell(),
                id,
                Outcome.CHANGED_ACTIVITY,
                "",
                Optional.of(new Through("Duty officer", Channel.PHONE, departs)));
        assertThat(forceViews(operation.liaisonOfficer()).getFirst().outcome()).contains(Outcome.CHANGED_ACTIVITY);
    }

    // DEC-29
    @Test
    void theCellLogsWhomItTalkedTo() {
        submitAndPost();
        Alert alert = list().getFirst();

        alerts.logCall(operation.cell(), alert.shortId(), "Force A duty", Channel.PHONE, "will look");

        assertThat(alerts.calls(operation.cell(), alert.id())).singleElement().satisfies(call -> {
            assertThat(call.withWhom()).isEqualTo("Force A duty");
            assertThat(call.said()).isEqualTo("will look");
        });
        assertThat(alerts.calls(operation.focalPoint(), alert.id())).isEmpty();
    }

    // DEC-1
    @Test
    void aForceCannotPostForAnotherAndAnOrganisationForNone() {
        assertThatThrownBy(() -> notices.post(operation.focalPoint(), UUID.randomUUID(), onTheRoad(), Set.of()))
                .isInstanceOf(AccessRefusedException.class);
        Viewer other = operations
                .account(operation, Role.LIAISON_OFFICER, Optional.of(UUID.randomUUID()))
                .viewer();
        assertThatThrownBy(() -> notices.post(other, UUID.randomUUID(), onTheRoad(), Set.of()))
                .isInstanceOf(AccessRefusedException.class);

        Notice posted = notices.post(
                operation.cell(),
                UUID.randomUUID(),
                Field.through(onTheRoad(), new Through("Captain X", Channel.MAIL, departs)),
                Set.of());
        assertThat(posted.through().orElseThrow().channel()).isEqualTo(Channel.MAIL);
    }

    // DEC-25
    @Test
    void restartingRebuildsTheSamePicture() {
        submitAndPost();
        var before = pictures.fresh(operation.id());
        var finding = before.noticesNear(convoy.extent());
        assertThat(finding).hasSize(1);

        pictures.forget(operation.id());

        assertThat(pictures.of(operation.id())).isNotSameAs(before);
        assertThat(pictures.of(operation.id()).noticesNear(convoy.extent())).isEqualTo(finding);
    }

    // DEC-28
    @Test
    void eachWayOutWasAskedOfTheEngine() {
        submitAndPost();
        var waysOut = new WaysOut(pictures, clocks);
        var ways = waysOut.of(operation.cell(), list().getFirst());

        assertThat(ways).isNotEmpty().anyMatch(WaysOut.AreaEnds.class::isInstance);
        assertThat(waysOut.of(operation.focalPoint(), list().getFirst())).isEmpty();
    }

    // DEC-31
    @Test
    void noWayOutLiesInThePast() {
        submitAndPost();
        var alert = list().getFirst();
        var picture = pictures.fresh(operation.id());
        var notice = picture.notice(alert.parties().notice()).orElseThrow();
        var meeting = alert.met().orElseThrow().meeting();

        assertThat(WaysOut.of(convoy.extent(), notice, meeting, departs.minus(Duration.ofDays(2))))
                .anyMatch(WaysOut.Earlier.class::isInstance);
        assertThat(WaysOut.of(convoy.extent(), notice, meeting, departs.minus(Duration.ofMinutes(5))))
                .isNotEmpty()
                .noneMatch(WaysOut.Earlier.class::isInstance);
        assertThat(WaysOut.of(convoy.extent(), notice, meeting, departs))
                .noneMatch(WaysOut.Earlier.class::isInstance)
                .noneMatch(WaysOut.Later.class::isInstance);
        assertThat(WaysOut.of(convoy.extent(), notice, meeting, meeting.until().plus(Duration.ofDays(1))))
                .isEmpty();
    }

    private void submitAndPost() {
        notifying.submit(operation.focalPoint(), convoy, Set.of());
        notifying.release(operation.cell(), convoy, List.of(Field.released(convoy, operation.force())), Set.of());
        UUID id = UUID.randomUUID();
        UnseenAlerts refused = catchThrowableOfType(
                UnseenAlerts.class, () -> notices.post(operation.liaisonOfficer(), id, onTheRoad(), Set.of()));
        notices.post(operation.liaisonOfficer(), id, onTheRoad(), seen(refused));
    }

    private Notice post(NoticeDraft draft) {
        return notices.post(operation.liaisonOfficer(), UUID.randomUUID(), draft, Set.of());
    }

    private NoticeDraft onTheRoad() {
        return Field.area(operation.force(), 19.5, 4.4, 500, departs, departs.plus(Duration.ofHours(4)));
    }

    private static Set<String> seen(UnseenAlerts refused) {
        return Set.copyOf(refused.alerts().stream().map(UnseenAlerts.Unseen::id).toList());
    }

    private List<Alert> list() {
        return alerts.list(operation.cell(), ALL_ALERTS, 100, 0);
    }

    private List<OrganisationView> organisationViews(Viewer viewer) {
        return alerts.organisationViews(viewer, ProximityAlerts.everything(), 100, 0);
    }

    private List<ForceView> forceViews(Viewer viewer) {
        return alerts.forceViews(viewer, ProximityAlerts.everything(), 100, 0);
    }
}

package org.kapok.deconfliction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapok.access.OperationClocks;
import org.kapok.directory.DirectoryFixture;
import org.kapok.notifications.NotificationFixture;
import org.kapok.notifications.Releases;
import org.kapok.notifications.UnseenAlerts;
import org.kapok.shared.Role;
import org.kapok.shared.ShortId;
import org.kapok.testing.KapokTest;
import org.kapok.testing.SignedIn;
import org.kapok.testing.TestOperation;
import org.kapok.testing.TestOperations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What this module adds to the pages of notifications, each reader in his view. */
@KapokTest
class NotificationPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    TestOperations operations;

    @Autowired
    DirectoryFixture directory;

    @Autowired
    NotificationFixture notifications;

    @Autowired
    ActivityNotices notices;

    @Autowired
    org.kapok.notifications.Notifications submissions;

    @Autowired
    Releases releases;

    @Autowired
    OperationClocks clocks;

    TestOperation operation;
    ShortId convoy;
    String notice;

    @BeforeEach
    void aCheckedConvoyAndANoticeInItsWay() {
        operation = operations.real();
        directory.organisation(operation, operation.organisation(), "ALPHA");
        directory.force(operation, operation.force(), "A");
        directory.agree(operation, operation.force());
        var now = clocks.time(operation.id()).truncatedTo(ChronoUnit.MILLIS);
        convoy = notifications.checked(
                operation, notifications.convoy(operation, Duration.ofHours(60)), operation.force());
        var onTheRoad = Field.area(
                operation.force(), 19.08, 5.73, 3_000, now.plus(Duration.ofHours(62)), now.plus(Duration.ofHours(68)));
        notice = notices.post(operation.liaisonOfficer(), UUID.randomUUID(), onTheRoad, Set.of())
                .shortId()
                .toString();
    }

    @Test
    void theCellIsShownTheAlertsThatItsReleaseMeetsAndReleasesOnSecondThoughts() { // DEC-14
        try (var cell = SignedIn.as(port, operation.account(Role.CELL))) {
            String path = operation.path("/notifications/" + convoy);
            String revision = Integer.toString(notifications.revision(operation, convoy));
            String force = operation.force().toString();
            cell.get("/code?lang=en");
            cell.get(path);
            var shown = cell.post(path + "/release", Map.of("revision", revision, "forces", force));
            assertThat(shown.statusCode()).isEqualTo(409);
            assertThat(shown.body()).contains("One alert that you have not seen", "Nothing was released yet");
            var hidden = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"").matcher(shown.body());
            assertThat(hidden.find()).isTrue();
            String seen = hidden.group(1);
            assertThat(shown.body()).contains("/alerts/" + seen);
            var released = cell.post(path + "/release", Map.of("revision", revision, "forces", force, "seen", seen));
            assertThat(released.statusCode()).isEqualTo(303);
        }
        assertThat(notifications.whole(operation, convoy).current(operation.force()))
                .isPresent();
    }

    @Test // DEC-14
    void anOrganisationIsShownWhatItsNewSiteMeetsAndSubmitsItOnSecondThoughts() {
        var site = notifications.clinic(operation);
        var there = Field.area(
                operation.force(),
                site.place().at().longitude(),
                site.place().at().latitude(),
                3_000,
                site.startsAt().plus(Duration.ofHours(1)),
                site.startsAt().plus(Duration.ofHours(9)));
        var posted = notices.post(operation.liaisonOfficer(), UUID.randomUUID(), there, Set.of());
        if (!posted.content().orElseThrow().wording().agreed()) {
            notices.agreeWording(
                    operation.liaisonOfficer(), posted.shortId(), posted.version(), java.util.Optional.empty());
        }
        var id = new org.kapok.notifications.NotificationId(UUID.randomUUID());
        var refused = org.assertj.core.api.Assertions.catchThrowableOfType(
                UnseenAlerts.class,
                () -> submissions.submit(
                        operation.focalPoint(), id, notifications.submission(operation, site, operation.force())));
        var first = notifications.submission(operation, site, operation.force());
        var again = new org.kapok.notifications.Submission(
                first.organisation(),
                first.content(),
                first.consent(),
                first.people(),
                first.settledDuplicates(),
                Set.copyOf(
                        refused.alerts().stream().map(UnseenAlerts.Unseen::id).toList()),
                first.onBehalf());

        assertThat(submissions.submit(operation.focalPoint(), id, again)).isNotNull();
    }

    @Test
    void eachViewerSeesHisOwnViewOfTheAlertsBesideTheNotification() { // DEC-14, NOT-26
        release();
        String path = operation.path("/notifications/" + convoy);
        try (var cell = SignedIn.as(port, operation.account(Role.CELL));
                var focal = SignedIn.as(port, operation.account(Role.FOCAL_POINT));
                var liaison = SignedIn.as(port, operation.account(Role.LIAISON_OFFICER))) {
            for (var browser : java.util.List.of(cell, focal, liaison)) {
                browser.get("/code?lang=en");
            }
            assertThat(cell.get(path).body()).contains("Proximity alerts", notice, "Which forces have spoken");
            // The organisation learns of no notice by name, the force of nothing but its own and what it was told.
            assertThat(focal.get(path).body())
                    .contains("Proximity alerts", "/alerts/", "Which forces have spoken")
                    .doesNotContain(notice);
            assertThat(liaison.get(path).body())
                    .contains("Proximity alerts", notice)
                    .doesNotContain("Which forces have spoken");
        }
    }

    @Test
    void nothingFoundStandsBesideTheForcesThatHaveSpoken() { // NOT-26
        ShortId clinic = notifications.checked(operation, notifications.clinic(operation), operation.force());
        try (var focal = SignedIn.as(port, operation.account(Role.FOCAL_POINT))) {
            focal.get("/code?lang=en");
            assertThat(focal.get(operation.path("/notifications/" + clinic)).body())
                    .contains("Nothing found. That is not the same as safe.", "Which forces have spoken");
        }
    }

    private void release() {
        int revision = notifications.revision(operation, convoy);
        var unseen = org.assertj.core.api.Assertions.catchThrowableOfType(
                UnseenAlerts.class,
                () -> releases.release(operation.cell(), convoy, revision, Set.of(operation.force()), Set.of()));
        releases.release(
                operation.cell(),
                convoy,
                revision,
                Set.of(operation.force()),
                unseen.alerts().stream().map(UnseenAlerts.Unseen::id).collect(java.util.stream.Collectors.toSet()));
    }
}

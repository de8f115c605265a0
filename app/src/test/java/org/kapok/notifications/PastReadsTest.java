package org.kapok.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kapok.directory.DirectoryFixture;
import org.kapok.shared.Role;
import org.kapok.testing.KapokTest;
import org.kapok.testing.MutableClock;
import org.kapok.testing.SignedIn;
import org.kapok.testing.TestOperations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A notification as it stood, for each viewer. */
@KapokTest
class PastReadsTest {

    @LocalServerPort
    int port;

    @Autowired
    TestOperations operations;

    @Autowired
    DirectoryFixture directory;

    @Autowired
    NotificationFixture fixture;

    @Autowired
    Underway underway;

    @Autowired
    PastReads past;

    @Autowired
    Consents consents;

    @Autowired
    MutableClock clock;

    @AfterEach
    void backToTrueTime() {
        clock.reset();
    }

    @Test
    void itIsReadAsItStoodAndEachViewerReadsHisPart() { // NOT-28
        var operation = operations.real();
        directory.organisation(operation, operation.organisation(), "ALPHA");
        var alpha = directory.recipient(operation, "Alpha", "plates");
        var beta = directory.recipient(operation, "Beta");
        Instant before = fixture.now(operation).minus(Duration.ofHours(1));
        var id = fixture.released(operation, fixture.convoy(operation, Duration.ofHours(60)), alpha);
        clock.advance(Duration.ofHours(1));
        underway.record(
                operation.focalPoint(),
                id,
                new Underway.Happening(Progress.What.CALL_MADE, Optional.empty(), "Alpha duty officer", "will look"));
        clock.advance(Duration.ofMinutes(1));
        Instant released = fixture.now(operation);
        clock.advance(Duration.ofHours(1));
        consents.revoke(operation.focalPoint(), id, alpha);
        underway.withdraw(operation.focalPoint(), id, "road cut");
        clock.advance(Duration.ofHours(1));
        Instant after = fixture.now(operation);

        assertThat(past.at(operation.cell(), id, before).isEmpty()).isTrue();
        assertThat(past.at(operation.focalPoint(), id, released).state())
                .hasValueSatisfying(state -> assertThat(state.life()).isEqualTo(Life.PLANNED));
        assertThat(past.at(operation.focalPoint(), id, released).content())
                .hasValueSatisfying(content -> assertThat(content.name()).isEqualTo("Delta convoy"));
        assertThat(past.at(operation.cell(), id, after).state())
                .hasValueSatisfying(state -> assertThat(state.life()).isEqualTo(Life.WITHDRAWN));

        // NOT-33
        assertThat(past.at(operation.focalPoint(), id, released).progress())
                .singleElement()
                .satisfies(call -> assertThat(call.remark()).isEqualTo("will look"));
        assertThat(past.at(operation.cell(), id, released).consents())
                .singleElement()
                .satisfies(consent -> assertThat(consent.given()).isTrue());
        assertThat(past.at(operation.cell(), id, after).consents())
                .singleElement()
                .satisfies(consent -> assertThat(consent.given()).isFalse());

        var liaison = directory.liaisonOfficer(operation, alpha);
        var told = past.at(liaison.viewer(), id, released);
        assertThat(told.state()).isEmpty();
        assertThat(told.content()).isEmpty();
        assertThat(told.progress()).isEmpty();
        assertThat(told.consents()).isEmpty();
        assertThat(told.releases().getFirst().geometry()).containsEntry("type", "LineString");
        assertThat(told.releases()).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(Release.State.CURRENT);
            assertThat(one.view().toString()).doesNotContain("PLATE-7781", "NOTE-secret");
        });
        assertThat(past.at(liaison.viewer(), id, after).releases().getFirst().state())
                .isEqualTo(Release.State.RECALLED);
        var other = directory.liaisonOfficer(operation, beta).viewer();
        assertThatThrownBy(() -> past.at(other, id, released)).isInstanceOf(NotificationGoneException.class);

        // Whoever signs in does so by true time, or the throttle of all later tests counts attempts of the future.
        clock.reset();
        var local = after.plus(Duration.ofMinutes(1))
                .atZone(operation.operation().zone())
                .toLocalDateTime()
                .truncatedTo(java.time.temporal.ChronoUnit.MINUTES);
        String path = operation.path("/notifications/" + id + "/as-of?at=" + local);
        try (var cell = SignedIn.as(port, operation.account(Role.CELL));
                var force = SignedIn.as(port, liaison)) {
            cell.get("/code?lang=en");
            force.get("/code?lang=fr");
            assertThat(cell.get(path).body())
                    .contains("not how it stands now", "Delta convoy", "will look", "LineString", "No consent");
            assertThat(force.get(path).body())
                    .contains("se présentait", "LineString")
                    .doesNotContain("will look", "PLATE-7781", "NOTE-secret");
        }
    }
}

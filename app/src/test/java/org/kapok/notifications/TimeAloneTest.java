package org.kapok.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapok.directory.Directory;
import org.kapok.directory.DirectoryFixture;
import org.kapok.geo.Coordinate;
import org.kapok.shared.ForceId;
import org.kapok.shared.Viewer;
import org.kapok.shared.ViolationsException;
import org.kapok.testing.KapokTest;
import org.kapok.testing.MutableClock;
import org.kapok.testing.TestOperation;
import org.kapok.testing.TestOperations;
import org.springframework.beans.factory.annotation.Autowired;

/** What time does to notifications, and what must not wait for it. */
@KapokTest
class TimeAloneTest {

    @Autowired
    TestOperations operations;

    @Autowired
    DirectoryFixture directoryFixture;

    @Autowired
    Directory directory;

    @Autowired
    NotificationFixture fixture;

    @Autowired
    Notifications notifications;

    @Autowired
    Releases releases;

    @Autowired
    Registers registers;

    @Autowired
    ForceReads forces;

    @Autowired
    Clockwork clockwork;

    @Autowired
    LeadTime leadTime;

    @Autowired
    MutableClock clock;

    TestOperation operation;
    ForceId alpha;
    Viewer liaison;

    @BeforeEach
    void aForce() {
        operation = operations.real();
        directoryFixture.organisation(operation, operation.organisation(), "ALPHA");
        alpha = directoryFixture.recipient(operation, "Alpha");
        liaison = directoryFixture.liaisonOfficer(operation, alpha).viewer();
    }

    @AfterEach
    void backToTrueTime() {
        clock.reset();
    }

    @Test
    void aReleasedSiteOpensAndAMovementExpiresAfterItsGrace() { // NOT-23
        var site = fixture.released(operation, fixture.clinic(operation), alpha);
        var convoy = fixture.released(operation, fixture.convoy(operation, Duration.ofHours(50)), alpha);
        assertThat(clockwork.advance(operation.operation())).isZero();
        clock.advance(Duration.ofHours(50 + 11 + 24));
        assertThat(clockwork.advance(operation.operation())).isEqualTo(2);
        assertThat(fixture.whole(operation, site).notification().life()).isEqualTo(Life.ACTIVE);
        assertThat(fixture.whole(operation, convoy).notification().life()).isEqualTo(Life.EXPIRED);
        assertThat(forces.find(liaison, alpha, convoy).getFirst().release().state())
                .isEqualTo(Release.State.ENDED);
    }

    @Test
    void namesAreDestroyedSomeDaysAfterTheClose() { // NOT-9
        var convoy = fixture.released(operation, fixture.convoy(operation, Duration.ofHours(50)), alpha);
        clock.advance(Duration.ofHours(50 + 11 + 24));
        clockwork.advance(operation.operation());
        assertThat(clockwork.purgePeople(operation.operation())).isZero();
        assertThat(fixture.whole(operation, convoy).people()).hasSize(1);
        clock.advance(Duration.ofDays(31));
        assertThat(clockwork.purgePeople(operation.operation())).isEqualTo(1);
        assertThat(fixture.whole(operation, convoy).people()).isEmpty();
    }

    @Test
    void latenessIsShownAndNeverBlocks() { // NOT-11
        var soon = fixture.convoy(operation, Duration.ofHours(20));
        var id = fixture.released(operation, soon, alpha);
        var headline = fixture.whole(operation, id).notification().headline();
        var force = directory.recipient(operation.cell(), alpha).orElseThrow();
        var submitted = headline.startsAt().minus(Duration.ofHours(20));
        assertThat(leadTime.late(operation.id(), headline, submitted, force)).contains(Duration.ofHours(28));
        var urgent = new Notification.Headline(
                headline.name(),
                headline.from(),
                headline.to(),
                Urgency.IMMEDIATE,
                headline.startsAt(),
                headline.endsAt());
        assertThat(leadTime.late(operation.id(), urgent, submitted, force)).isEmpty();
    }

    @Test
    void anImmediateOneIsCheckedBeforeItsSecondPerson() { // NOT-6
        var convoy = fixture.convoy(operation, Duration.ofHours(1));
        var now = new Movement(
                convoy.name(),
                convoy.mode(),
                "EVACUATION",
                convoy.stops(),
                convoy.vehicles(),
                convoy.people(),
                convoy.reach(),
                Urgency.IMMEDIATE,
                "wounded child",
                Map.of());
        var id = notifications.submit(operation.focalPoint(), fixture.submission(operation, now, alpha));
        releases.check(operation.cell(), id, 1);
        releases.release(operation.cell(), id, 2, Set.of(alpha), Set.of());
        assertThat(forces.find(liaison, alpha, id)).hasSize(1);
    }

    @Test
    void aRegisterSaysWhatChangedSinceItsLastNumber() { // NOT-25
        var first = fixture.released(operation, fixture.convoy(operation, Duration.ofHours(60)), alpha);
        assertThat(registers.issue(liaison, alpha)).isEqualTo(1);
        var edition = registers.last(liaison, alpha);
        var known = forces.find(liaison, alpha, first).getFirst().release();
        assertThat(Registers.change(known, edition)).isEmpty();
        var second = fixture.released(operation, fixture.clinic(operation), alpha);
        var fresh = forces.find(liaison, alpha, second).getFirst().release();
        assertThat(Registers.change(fresh, edition)).isEqualTo("NEW");
        assertThat(registers.issue(operation.cell(), alpha)).isEqualTo(2);
    }

    @Test
    void aCoordinateThatLooksLikeASlipIsSettledWithAReason() { // NOT-5
        var clinic = fixture.clinic(operation);
        var zero = moved(clinic, new Coordinate(0, 5.76793), java.util.Optional.empty());
        assertThatThrownBy(
                        () -> notifications.submit(operation.focalPoint(), fixture.submission(operation, zero, alpha)))
                .isInstanceOfSatisfying(ViolationsException.class, refused -> assertThat(refused.violations())
                        .extracting("field")
                        .containsOnly("settle.place"));
        var settled = moved(clinic, new Coordinate(0, 5.76793), java.util.Optional.of("GPS read twice"));
        notifications.submit(operation.focalPoint(), fixture.submission(operation, settled, alpha));
    }

    private static Site moved(Site site, Coordinate at, java.util.Optional<String> settled) {
        return new Site(
                site.name(),
                site.function(),
                new Place(site.place().name(), "", at, at.decimal(), settled),
                site.radiusMetres(),
                site.startsAt(),
                site.endsAt(),
                site.reach(),
                site.urgency(),
                site.urgencyReason(),
                site.more());
    }
}

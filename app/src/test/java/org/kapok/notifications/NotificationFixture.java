package org.kapok.notifications;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kapok.access.OperationClocks;
import org.kapok.directory.DirectoryFixture;
import org.kapok.geo.Coordinate;
import org.kapok.shared.ForceId;
import org.kapok.shared.ShortId;
import org.kapok.shared.Viewer;
import org.kapok.testing.TestOperation;
import org.springframework.stereotype.Component;

/** Notifications for tests; every text of a version can be found again in what must not contain it. */
@Component
public class NotificationFixture {

    static final Coordinate BANGUI = new Coordinate(18.55496, 4.36122);
    static final Coordinate SIBUT = new Coordinate(19.07411, 5.72353);
    static final Coordinate BAMBARI = new Coordinate(20.67571, 5.76793);

    private final Notifications notifications;
    private final Releases releases;
    private final NotificationReads reads;
    private final OperationClocks clocks;
    private final DirectoryFixture directory;

    NotificationFixture(
            Notifications notifications,
            Releases releases,
            NotificationReads reads,
            OperationClocks clocks,
            DirectoryFixture directory) {
        this.notifications = notifications;
        this.releases = releases;
        this.reads = reads;
        this.clocks = clocks;
        this.directory = directory;
    }

    /** A convoy from Bangui over Sibut to Bambari that leaves in {@code in}. */
    public Movement convoy(TestOperation operation, Duration in) {
        Instant start = now(operation).plus(in);
        return new Movement(
                "Delta convoy",
                Mode.ROAD,
                "FOOD",
                List.of(
                        stop("Bangui", BANGUI, start, start),
                        stop("Sibut", SIBUT, start.plus(Duration.ofHours(4)), start.plus(Duration.ofHours(5))),
                        stop("Bambari", BAMBARI, start.plus(Duration.ofHours(11)), start.plus(Duration.ofHours(11)))),
                List.of(new Vehicle(6, "truck", "white, flag", "PLATE-7781", "DELTA-1")),
                14,
                new Reach("Convoy leader", "+236 70 11 22 33"),
                Urgency.ROUTINE,
                "",
                Map.of(NotificationField.CARGO, "CARGO-rice", NotificationField.INTERNAL_NOTE, "NOTE-secret"));
    }

    /** A clinic in Bambari, from tomorrow until further notice. */
    public Site clinic(TestOperation operation) {
        return new Site(
                "Clinic North",
                "CLINIC",
                Place.of("Bambari", BAMBARI),
                150,
                now(operation).plus(Duration.ofHours(60)),
                Optional.empty(),
                new Reach("Head nurse", "+236 70 44 55 66"),
                Urgency.ROUTINE,
                "",
                Map.of(NotificationField.MARKINGS, "roof: flag"));
    }

    /** A submission with yes for these forces. */
    public Submission submission(TestOperation operation, Content content, ForceId... told) {
        var consent = new HashMap<ForceId, Boolean>();
        for (ForceId force : told) {
            consent.put(force, true);
        }
        return new Submission(
                operation.organisation(),
                content,
                consent,
                List.of(new Traveller("PASSENGER-Awa", "nurse", "")),
                Map.of(),
                Set.of(),
                Optional.empty());
    }

    /** Submitted, confirmed by a second person, checked, and released to all that were consented. */
    public ShortId released(TestOperation operation, Content content, ForceId... told) {
        var id = checked(operation, content, told);
        releases.release(operation.cell(), id, revision(operation, id), Set.of(told), Set.of());
        return id;
    }

    /** Submitted, confirmed by a second person, and checked. */
    public ShortId checked(TestOperation operation, Content content, ForceId... told) {
        var id = notifications.submit(operation.focalPoint(), submission(operation, content, told));
        confirmAndCheck(operation, id);
        return id;
    }

    /** A second person confirms the latest version and the cell checks it. */
    public void confirmAndCheck(TestOperation operation, ShortId id) {
        notifications.confirm(second(operation), id, revision(operation, id));
        releases.check(operation.cell(), id, revision(operation, id));
    }

    /** Another focal point of the operation's organisation. */
    public Viewer second(TestOperation operation) {
        return directory.secondFocalPoint(operation, operation.organisation());
    }

    /** Its revision now. */
    public int revision(TestOperation operation, ShortId id) {
        return whole(operation, id).notification().revision();
    }

    /** The whole, as the cell sees it. */
    public NotificationReads.Whole whole(TestOperation operation, ShortId id) {
        return reads.find(operation.cell(), id).orElseThrow();
    }

    Instant now(TestOperation operation) {
        return clocks.time(operation.id()).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
    }

    static Stop stop(String name, Coordinate at, Instant arrive, Instant leave) {
        return new Stop(Place.of(name, at), arrive, leave);
    }
}

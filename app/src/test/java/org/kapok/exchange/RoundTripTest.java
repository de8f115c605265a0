package org.kapok.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kapok.directory.DirectoryFixture;
import org.kapok.geo.Coordinate;
import org.kapok.notifications.Content;
import org.kapok.notifications.Kind;
import org.kapok.notifications.Mode;
import org.kapok.notifications.Movement;
import org.kapok.notifications.NotificationField;
import org.kapok.notifications.Notifications;
import org.kapok.notifications.Place;
import org.kapok.notifications.Reach;
import org.kapok.notifications.Site;
import org.kapok.notifications.Stop;
import org.kapok.notifications.Submission;
import org.kapok.notifications.Urgency;
import org.kapok.notifications.Vehicle;
import org.kapok.testing.KapokTest;
import org.kapok.testing.TestOperation;
import org.kapok.testing.TestOperations;
import org.springframework.beans.factory.annotation.Autowired;

/** What is given out can be taken in again, whatever the format. */
@KapokTest
class RoundTripTest {

    @Autowired
    TestOperations operations;

    @Autowired
    DirectoryFixture directory;

    @Autowired
    Notifications notifications;

    @Autowired
    NotificationExports exports;

    @Autowired
    Importing importing;

    @ParameterizedTest // EXC-15, EXC-8
    @EnumSource(ExportFormat.class)
    void nothingThatHasAColumnIsLost(ExportFormat format) {
        var operation = operations.demo();
        directory.organisation(operation, operation.organisation(), "ALPHA");
        List<Content> contents =
                List.of(site(operation), convoy(operation, "=SUM(A1) \"<&>'"), convoy(operation, "Écho"));
        contents.forEach(content -> notifications.submit(operation.focalPoint(), submission(operation, content)));

        byte[] file = exports.write(operation.focalPoint(), format, importing.moments(operation));
        var preview = importing.preview(operation, file);

        // They are open already: a duplicate of itself is a doubt, nothing else may be wrong.
        assertThat(preview.remarks()).isEmpty();
        assertThat(preview.lines()).hasSize(3).allSatisfy(line -> assertThat(line.faults())
                .as("%s", line)
                .allMatch(fault -> fault.violation().field().startsWith("duplicate.")));
        var elsewhere = operations.demo();
        directory.organisation(elsewhere, elsewhere.organisation(), "ALPHA");
        assertThat(importing.preview(elsewhere, file).lines())
                .extracting(line -> line.submission().orElseThrow().content())
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactlyInAnyOrderElementsOf(contents);
    }

    private static Submission submission(TestOperation operation, Content content) {
        return new Submission(
                operation.organisation(), content, Map.of(), List.of(), Map.of("x", "y"), Set.of(), Optional.empty());
    }

    private Instant start(TestOperation operation) {
        return importing
                .moments(operation)
                .now()
                .truncatedTo(ChronoUnit.SECONDS)
                .plus(Duration.ofHours(60));
    }

    private Site site(TestOperation operation) {
        return new Site(
                "-Poste @ nord",
                "CLINIC",
                Place.of("Bangui", new Coordinate(18.55496, 4.36122)),
                150,
                start(operation),
                Optional.of(start(operation).plus(Duration.ofDays(9))),
                new Reach("Chef", "+236 70 11 22 33"),
                Urgency.EMERGENCY,
                "+ inondation",
                more(Kind.SITE));
    }

    private Movement convoy(TestOperation operation, String name) {
        Instant start = start(operation).plus(name.startsWith("=") ? Duration.ZERO : Duration.ofDays(20));
        return new Movement(
                name,
                Mode.ROAD,
                "FOOD",
                List.of(
                        stop("Bangui", 18.55496, 4.36122, start, start),
                        stop("Sibut", 19.07411, 5.72353, start.plusSeconds(14_400), start.plusSeconds(18_000)),
                        stop("Bambari", 20.67571, 5.76793, start.plusSeconds(40_000), start.plusSeconds(40_000))),
                List.of(new Vehicle(6, "truck", "white, flag", "AB-1", "D-1"), new Vehicle(1, "car", "", "", "")),
                14,
                new Reach("Chef", "+236 70 11 22 33"),
                Urgency.ROUTINE,
                "",
                more(Kind.MOVEMENT));
    }

    private static Stop stop(String name, double lon, double lat, Instant arrive, Instant leave) {
        return new Stop(Place.of(name, new Coordinate(lon, lat)), arrive, leave);
    }

    private static Map<NotificationField, String> more(Kind kind) {
        var more = new EnumMap<NotificationField, String>(NotificationField.class);
        NotificationField.moreOf(kind).forEach(field -> more.put(field, "=" + field.word() + " é\nsecond line"));
        return more;
    }
}

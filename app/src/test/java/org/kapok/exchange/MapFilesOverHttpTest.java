package org.kapok.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapok.directory.AddressBook;
import org.kapok.directory.BilingualName;
import org.kapok.directory.DirectoryFixture;
import org.kapok.directory.Organisation;
import org.kapok.notifications.Drafts;
import org.kapok.notifications.Kind;
import org.kapok.notifications.Movement;
import org.kapok.notifications.NotificationReads;
import org.kapok.shared.OrganisationId;
import org.kapok.shared.Role;
import org.kapok.testing.KapokTest;
import org.kapok.testing.SignedIn;
import org.kapok.testing.TestOperation;
import org.kapok.testing.TestOperations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Maps, movement sheets, pasted cells and the cell's imports on another's behalf, over real HTTP. */
@KapokTest
class MapFilesOverHttpTest {

    private static final List<String> MOVEMENT = List.of(
            "Name",
            "Mode",
            "Purpose",
            "Place",
            "Coordinates",
            "Arrival",
            "Departure",
            "Number of people",
            "Contact at any hour",
            "Contact phone",
            "Vehicles (count; kind; marks; plates; call sign)");

    @LocalServerPort
    int port;

    @Autowired
    TestOperations operations;

    @Autowired
    DirectoryFixture directory;

    @Autowired
    AddressBook book;

    @Autowired
    Drafts drafts;

    @Autowired
    NotificationReads reads;

    @Autowired
    NotificationTaking taking;

    @Autowired
    MappingRows mappings;

    @Autowired
    Importing importing;

    TestOperation operation;

    @BeforeEach
    void anOrganisation() {
        operation = operations.demo();
        directory.organisation(operation, operation.organisation(), "ALPHA");
    }

    private String taken(SignedIn browser, String name, byte[] file, Map<String, String> fields, String then)
            throws IOException {
        var preview = Uploads.send(browser, operation.path("/import"), name, file, fields);
        assertThat(preview.statusCode()).as(preview.body()).isEqualTo(200);
        var report = browser.post(
                operation.path("/import/" + Importing.staged(preview.body()) + "/take"), Map.of("then", then));
        assertThat(report.statusCode()).as(report.body()).isEqualTo(200);
        return report.body();
    }

    private SignedIn focal() {
        return SignedIn.as(port, operation.account(Role.FOCAL_POINT));
    }

    @Test // EXC-6
    void aKmlMapAndItsPackedFormBecomeDrafts() throws IOException {
        String kml = """
                <kml xmlns="http://www.opengis.net/kml/2.2"><Document>
                <Placemark><name>Poste</name><Point><coordinates>18.55496,4.36122</coordinates></Point></Placemark>
                <Placemark><name>Route %s</name><LineString><coordinates>18.55496,4.36122 19.07411,5.72353</coordinates>
                </LineString></Placemark></Document></kml>""";
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("doc.kml"));
            zip.write(kml.formatted("two").replace("Poste", "Poste 2").getBytes(StandardCharsets.UTF_8));
        }
        try (var browser = focal()) {
            taken(browser, "map.kml", kml.formatted("one").getBytes(StandardCharsets.UTF_8), Map.of(), "submit");
            taken(browser, "map.kmz", packed.toByteArray(), Map.of(), "submit");
        }
        assertThat(drafts.of(operation.focalPoint()))
                .extracting(draft -> draft.kind() + " " + draft.form().get("name"))
                .containsExactlyInAnyOrder("SITE Poste", "MOVEMENT Route one", "SITE Poste 2", "MOVEMENT Route two");
    }

    @Test // EXC-5, EXC-7
    void aMovementSheetIsOneMovementForAllItsPlacesAndTimesNeverGoBack() throws IOException {
        byte[] file = Importing.sheet(
                MOVEMENT,
                List.of(
                        List.of(
                                "Delta",
                                "ROAD",
                                "FOOD",
                                "Bangui",
                                "4.36122, 18.55496",
                                "",
                                importing.in(operation, 60),
                                "12",
                                "Chief",
                                "+236 70 11 22 33",
                                "2; truck; white; AA-1; D1"),
                        List.of(
                                "Delta",
                                "",
                                "",
                                "Sibut",
                                "5.72353, 19.07411",
                                importing.in(operation, 64),
                                importing.in(operation, 65)),
                        List.of("Delta", "", "", "Bambari", "5.76793, 20.67571", importing.in(operation, 71)),
                        List.of(
                                "Back",
                                "ROAD",
                                "FOOD",
                                "Bangui",
                                "4.36122, 18.55496",
                                "",
                                importing.in(operation, 80),
                                "3",
                                "Chief",
                                "+236 70 11 22 33",
                                "1; car"),
                        List.of("Back", "", "", "Sibut", "5.72353, 19.07411", importing.in(operation, 70))));
        try (var browser = focal()) {
            String report = taken(browser, "moves.xlsx", file, Map.of(), "submit");
            assertThat(report).contains("1 notification submitted", "Mine, row 6", "1 row left out");
        }
        var open = reads.open(operation.focalPoint());
        assertThat(open).hasSize(1);
        assertThat(reads.find(operation.focalPoint(), open.getFirst().shortId())
                        .orElseThrow()
                        .latest()
                        .content())
                .isInstanceOfSatisfying(Movement.class, movement -> {
                    assertThat(movement.stops())
                            .extracting(stop -> stop.place().name())
                            .containsExactly("Bangui", "Sibut", "Bambari");
                    assertThat(movement.people()).isEqualTo(12);
                });
    }

    @Test // EXC-6, EXC-7
    void aPlannedGpxRouteKeepsItsTimesAndARecordedTrackDoesNot() throws IOException {
        String gpx = """
                <gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1">
                <rte><name>Planned</name><rtept lat="4.36122" lon="18.55496"><time>%1$s</time><name>Bangui</name></rtept>
                <rtept lat="5.72353" lon="19.07411"><time>%2$s</time><name>Sibut</name></rtept></rte>
                <trk><name>Recorded</name><trkseg><trkpt lat="4.36122" lon="18.55496"><time>%1$s</time></trkpt>
                <trkpt lat="5.76793" lon="20.67571"><time>%2$s</time></trkpt></trkseg></trk></gpx>""".formatted(importing.instant(operation, 60), importing.instant(operation, 64));
        try (var browser = focal()) {
            String report = taken(browser, "routes.gpx", gpx.getBytes(StandardCharsets.UTF_8), Map.of(), "drafts");
            assertThat(report).contains("2 drafts");
        }
        var planned = drafts.of(operation.focalPoint()).stream()
                .filter(draft -> "Planned".equals(draft.form().get("name")))
                .findFirst()
                .orElseThrow();
        assertThat(planned.form())
                .containsEntry("stops[0].leave", importing.in(operation, 60))
                .containsEntry("stops[1].arrive", importing.in(operation, 64))
                .containsEntry("stops[1].name", "Sibut");
        assertThat(drafts.of(operation.focalPoint()).stream()
                        .filter(draft -> "Recorded".equals(draft.form().get("name"))))
                .singleElement()
                .satisfies(draft -> assertThat(draft.form().keySet()).noneMatch(key -> key.endsWith("arrive")));
    }

    @Test // EXC-11
    void theCellTakesRowsForOrganisationsThatSpeakThroughItAndForNobodyElse() throws IOException {
        throughCell("BETA");
        var headings = List.of(
                "Name", "Organisation", "Function", "Coordinates", "From", "Contact at any hour", "Contact phone");
        byte[] file = Importing.sheet(
                headings,
                List.of(
                        row("Of Beta", "beta", "4.36122, 18.55496"),
                        row("Of Alpha", "ALPHA", "4.46122, 18.65496"),
                        row("Of nobody", "", "4.56122, 18.75496")));
        Map<String, String> said = Map.of(
                "behalfPerson", "Chief of Beta", "behalfChannel", "MAIL", "behalfAt", importing.in(operation, -1));
        try (var browser = SignedIn.as(port, operation.account(Role.CELL))) {
            String report = taken(browser, "sites.xlsx", file, said, "submit");
            assertThat(report).contains("1 notification submitted", "2 rows left out", "ALPHA", "does not say whose");
        }
        assertThat(reads.open(operation.cell())).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(Kind.SITE);
            assertThat(reads.find(operation.cell(), one.shortId())
                            .orElseThrow()
                            .latest()
                            .onBehalf())
                    .hasValueSatisfying(behalf -> assertThat(behalf.person()).isEqualTo("Chief of Beta"));
        });
        assertThat(reads.open(operation.focalPoint())).isEmpty();
        // EXC-19: the same once more by the machine is known; what is doubtful would be left out, never a hidden draft.
        var machine = operation.operation().machineViewer();
        var doubtful = importing.preview(
                operation, machine, Importing.sheet(headings, List.of(row("Twin", "BETA", "4.36122, 18.55496"))));
        assertThat(doubtful.count(ImportLine.Fate.DRAFT)).isEqualTo(1);
        var left = taking.take(machine, doubtful, importing.moments(operation), true, Map.of());
        assertThat(left.drafts()).isZero();
        assertThat(left.preview().count(ImportLine.Fate.LEFT_OUT)).isEqualTo(1);
        // An organisation never takes rows of another one, whatever its sheet says.
        assertThat(importing.preview(operation, file).faults())
                .extracting(fault -> fault.violation().code())
                .containsExactly("exchange.fault.organisation");
    }

    private List<String> row(String name, String organisation, String at) {
        return List.of(name, organisation, "OFFICE", at, importing.in(operation, 60), "Chief", "+236 70 11 22 33");
    }

    private void throughCell(String acronym) {
        book.save(
                operation.viewer(Role.ADMINISTRATOR),
                new Organisation(
                        new OrganisationId(java.util.UUID.randomUUID()),
                        0,
                        acronym,
                        new BilingualName("ONG", "NGO"),
                        List.of(),
                        437,
                        "+236 70 00 00 01",
                        true,
                        true),
                List.of());
    }

    @Test // EXC-12
    void columnsMappedByHandArePreviewedAndRememberedForTheSameHeadings() throws IOException {
        var headings = List.of("Struktur", "Art", "Ort", "Ab", "Wer", "Tel");
        try (var browser = focal()) {
            var asked = Uploads.send(
                    browser,
                    operation.path("/import"),
                    "fremd.xlsx",
                    Importing.sheet(headings, List.of(foreign("Poste", "4.36122, 18.55496"))),
                    Map.of());
            assertThat(asked.statusCode()).as(asked.body()).isEqualTo(303);
            String columns = asked.headers().firstValue("Location").orElseThrow();
            assertThat(browser.get(columns).body()).contains("Struktur", "4.36122, 18.55496");
            var twice = browser.post(columns, Map.of("form", "site", "column.0", "name", "column.1", "name"));
            assertThat(twice.statusCode()).isEqualTo(422);
            var saved = browser.post(
                    columns,
                    Map.of(
                            "form",
                            "site",
                            "column.0",
                            "name",
                            "column.1",
                            "function",
                            "column.2",
                            "coordinate",
                            "column.3",
                            "from",
                            "column.4",
                            "reachName",
                            "column.5",
                            "reachPhone"));
            assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
            assertThat(browser.get(saved.headers().firstValue("Location").orElseThrow())
                            .body())
                    .contains("Ready to submit", "Read as", "Tel");
            var next = Uploads.send(
                    browser,
                    operation.path("/import"),
                    "fremd2.xlsx",
                    Importing.sheet(headings, List.of(foreign("Depot", "4.46122, 18.65496"))),
                    Map.of());
            assertThat(next.statusCode()).isEqualTo(200);
            assertThat(next.body()).contains("Ready to submit");
        }
        var other = operations.account(operation, Role.FOCAL_POINT, Optional.of(java.util.UUID.randomUUID()));
        assertThat(mappings.of(operation.focalPoint()).byLayout()).hasSize(1);
        assertThat(mappings.of(other.viewer()).byLayout()).isEmpty();
    }

    private List<String> foreign(String name, String at) {
        return List.of(name, "OFFICE", at, importing.in(operation, 60), "Chief", "+236 70 11 22 33");
    }

    @Test // EXC-12
    void pastedCellsAreATable() throws IOException {
        String cells =
                String.join("\t", "Name", "Function", "Coordinates", "From", "Contact at any hour", "Contact phone")
                        + "\n" + String.join("\t", foreign("Poste", "4.36122, 18.55496"));
        try (var browser = focal()) {
            var preview = Uploads.send(browser, operation.path("/import"), "", new byte[0], Map.of("pasted", cells));
            assertThat(preview.statusCode()).as(preview.body()).isEqualTo(200);
            assertThat(preview.body()).contains("Ready to submit");
        }
    }
}

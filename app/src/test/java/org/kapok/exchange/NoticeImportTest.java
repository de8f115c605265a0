package org.kapok.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapok.access.AccessRefusedException;
import org.kapok.deconfliction.ActivityNotices;
import org.kapok.deconfliction.ProximityAlerts;
import org.kapok.deconfliction.notice.Notice;
import org.kapok.deconfliction.notice.Wording;
import org.kapok.deconfliction.store.AlertRows;
import org.kapok.deconfliction.store.NoticeRows;
import org.kapok.directory.DirectoryFixture;
import org.kapok.notifications.NotificationFixture;
import org.kapok.shared.ForceId;
import org.kapok.shared.Role;
import org.kapok.shared.Viewer;
import org.kapok.testing.KapokTest;
import org.kapok.testing.SignedIn;
import org.kapok.testing.TestOperation;
import org.kapok.testing.TestOperations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Activity notices from files, over real HTTP. */
@KapokTest
class NoticeImportTest {

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"");

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
    ProximityAlerts alerts;

    @Autowired
    NoticeImports imports;

    @Autowired
    Importing importing;

    TestOperation operation;

    @BeforeEach
    void aForce() {
        operation = operations.demo();
        directory.organisation(operation, operation.organisation(), "ALPHA");
        directory.force(operation, operation.force(), "A");
    }

    private String areas() {
        return """
                {"type":"FeatureCollection","features":[
                {"type":"Feature","properties":{"id":"A1","from":"%1$s","until":"%2$s","floor_m":0,"ceiling_m":3000},
                 "geometry":{"type":"Polygon","coordinates":[[[22,8],[22.4,8],[22.4,8.4],[22,8.4],[22,8]],
                 [[22.1,8.1],[22.2,8.1],[22.2,8.2],[22.1,8.1]]]}},
                {"type":"Feature","properties":{"name":"Patrol","times":["%1$s","%2$s"],"slack_s":1800},
                 "geometry":{"type":"LineString","coordinates":[[22,9],[22.5,9.5]]}},
                {"type":"Feature","properties":{"name":"Bow","from":"%1$s","until":"%2$s"},
                 "geometry":{"type":"Polygon","coordinates":[[[18,4],[19,5],[19,4],[18,5],[18,4]]]}},
                {"type":"Feature","properties":{"name":"No end","from":"%1$s"},
                 "geometry":{"type":"Point","coordinates":[22,7]}}]}""".formatted(importing.instant(operation, 30), importing.instant(operation, 40));
    }

    private List<Notice> posted(Viewer viewer) {
        return notices.list(
                viewer, new NoticeRows.Query(Optional.empty(), Optional.empty(), Optional.empty(), "", false), 50, 0);
    }

    @Test // EXC-16, EXC-4
    void aLiaisonOfficersMapIsPostedForHisForceEachWithItsWording() throws IOException {
        byte[] file = areas().getBytes(StandardCharsets.UTF_8);
        try (var browser = SignedIn.as(port, operation.account(Role.LIAISON_OFFICER))) {
            var undeclared = Uploads.send(browser, operation.path("/notices/import"), "a.geojson", file, Map.of());
            assertThat(undeclared.body()).contains("nothing in this notice is classified");
            var preview = Uploads.send(
                    browser, operation.path("/notices/import"), "a.geojson", file, Map.of("unclassified", "yes"));
            assertThat(preview.statusCode()).as(preview.body()).isEqualTo(200);
            assertThat(preview.body())
                    .contains(
                            "2 notices are ready",
                            "2 left out",
                            "Feature 3 (Bow)",
                            "crosses itself",
                            "Feature 4 (No end)");
            String path = operation.path("/notices/import/" + Importing.staged(preview.body()));
            assertThat(browser.get(path + "/left-out.csv").body().lines()).hasSizeGreaterThanOrEqualTo(3);
            var report = browser.post(path + "/take", Map.of());
            assertThat(report.statusCode()).as(report.body()).isEqualTo(200);
            assertThat(report.body()).contains("2 notices posted", "2 rows left out");
            assertThat(Uploads.send(
                                    browser,
                                    operation.path("/notices/import"),
                                    "a.geojson",
                                    file,
                                    Map.of("unclassified", "yes"))
                            .body())
                    .contains("2 posted already");
        }
        assertThat(posted(operation.liaisonOfficer())).hasSize(2).allSatisfy(notice -> {
            assertThat(notice.force()).isEqualTo(operation.force());
            Wording wording = notice.content().orElseThrow().wording();
            assertThat(wording.origin()).isEqualTo(Wording.Origin.DEFAULT);
            assertThat(wording.agreed()).isFalse();
            assertThat(wording.area()
                            .buffer(0)
                            .covers(notice.content().orElseThrow().extent().geometry()))
                    .isTrue();
        });
        assertThat(posted(operation.cell())).anySatisfy(notice -> assertThat(
                        notice.content().orElseThrow().extent().slack())
                .isEqualTo(Duration.ofMinutes(30)));
    }

    @Test // EXC-16
    void theCellPostsASheetForForcesAndSaysWhoToldIt() throws IOException {
        byte[] file = Importing.sheet(
                List.of(
                        "Nom propre de l’activité",
                        "Force",
                        "Lieux",
                        "Rayon (m)",
                        "À partir de",
                        "Jusqu’à",
                        "Formulation communicable"),
                List.of(
                        List.of(
                                "EXEMPLE",
                                "Force A",
                                "8.1, 22.1",
                                "500",
                                importing.in(operation, 30),
                                importing.in(operation, 40),
                                ""),
                        List.of(
                                "Tir",
                                "force a",
                                "8.10001, 22.10001",
                                "500",
                                importing.in(operation, 30),
                                importing.in(operation, 40),
                                "formulation par défaut, acceptée"),
                        List.of(
                                "Zone",
                                "Force A",
                                "8.1, 22.1; 8.1, 22.3; 8.3, 22.2",
                                "",
                                importing.in(operation, 30),
                                importing.in(operation, 40),
                                ""),
                        List.of(
                                "Autre",
                                "Force Z",
                                "8.1, 22.1",
                                "500",
                                importing.in(operation, 30),
                                importing.in(operation, 40),
                                "")));
        try (var browser = SignedIn.as(port, operation.account(Role.CELL))) {
            var nobody = Uploads.send(
                    browser, operation.path("/notices/import"), "n.xlsx", file, Map.of("unclassified", "yes"));
            assertThat(nobody.body()).contains("Say who told the cell");
            var preview = Uploads.send(
                    browser,
                    operation.path("/notices/import"),
                    "n.xlsx",
                    file,
                    Map.of("unclassified", "yes", "through_person", "Major X", "through_channel", "PAPER"));
            assertThat(preview.body()).contains("2 notices are ready", "Force Z", "Mine, row 5");
            var report = browser.post(
                    operation.path("/notices/import/" + Importing.staged(preview.body()) + "/take"), Map.of());
            assertThat(report.body()).contains("2 notices posted");
        }
        assertThat(posted(operation.cell()))
                .hasSize(2)
                .allSatisfy(notice -> assertThat(notice.through())
                        .hasValueSatisfying(
                                through -> assertThat(through.person()).isEqualTo("Major X")))
                .anySatisfy(notice -> assertThat(
                                notice.content().orElseThrow().wording().agreed())
                        .isTrue());
    }

    @Test // EXC-16
    void theProximityQuestionIsAskedAndNobodyPostsPastAnAlertUnseen() throws IOException {
        notifications.checked(operation, notifications.convoy(operation, Duration.ofHours(60)));
        String file = """
                {"type":"Feature","properties":{"name":"On the road","radius":3000,"from":"%s","until":"%s"},
                "geometry":{"type":"Point","coordinates":[19.08,5.73]}}""".formatted(importing.instant(operation, 62), importing.instant(operation, 68));
        try (var browser = SignedIn.as(port, operation.account(Role.CELL))) {
            var preview = Uploads.send(
                    browser,
                    operation.path("/notices/import"),
                    "one.geojson",
                    file.getBytes(StandardCharsets.UTF_8),
                    Map.of(
                            "unclassified",
                            "yes",
                            "through_person",
                            "Major X",
                            "force",
                            operation.force().toString()));
            String take = operation.path("/notices/import/" + Importing.staged(preview.body()) + "/take");
            var first = browser.post(take, Map.of());
            assertThat(first.statusCode()).as(first.body()).isEqualTo(409);
            assertThat(posted(operation.cell())).isEmpty();
            var seen = SEEN.matcher(first.body());
            assertThat(seen.find()).isTrue();
            assertThat(browser.post(take, Map.of("seen", seen.group(1))).statusCode())
                    .isEqualTo(200);
        }
        assertThat(posted(operation.cell())).hasSize(1);
        assertThat(alerts.list(
                        operation.cell(),
                        new AlertRows.Query(Optional.empty(), Optional.empty(), Optional.empty(), "", false),
                        9,
                        0))
                .hasSize(1);
    }

    @Test // EXC-16
    void aForceNamesNoOtherForceAndAnOrganisationPostsNothing() {
        var other = new ForceId(java.util.UUID.randomUUID());
        directory.force(operation, other, "B");
        byte[] file = """
                {"type":"Feature","properties":{"name":"x","force":"Force B","radius":5,"from":"%s","until":"%s"},
                "geometry":{"type":"Point","coordinates":[22,8]}}""".formatted(importing.instant(operation, 30), importing.instant(operation, 40))
                .getBytes(StandardCharsets.UTF_8);
        var speaker = new NoticeSpeaker(Optional.of(other), Map.of("unclassified", "yes"));
        assertThat(imports.preview(
                                operation.liaisonOfficer(),
                                speaker,
                                file,
                                importing.moments(operation),
                                Mappings.none())
                        .faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.violation().code()).isEqualTo("exchange.fault.force"));
        assertThatThrownBy(() -> imports.preview(
                        operation.focalPoint(), speaker, file, importing.moments(operation), Mappings.none()))
                .isInstanceOf(AccessRefusedException.class);
        try (var browser = SignedIn.as(port, operation.account(Role.FOCAL_POINT))) {
            assertThat(browser.get(operation.path("/notices/import")).statusCode())
                    .isIn(403, 404);
        }
    }

    @Test // EXC-5
    void theTemplateReadsBackInBothLanguagesAndPostsNothing() {
        try (var browser = SignedIn.as(port, operation.account(Role.LIAISON_OFFICER))) {
            for (String language : List.of("fr", "en")) {
                assertThat(browser.get(operation.path("/notices/import/template-" + language + ".xlsx"))
                                .statusCode())
                        .isEqualTo(200);
            }
        }
        byte[] template = workbook.template(operation.cell(), importing.moments(operation));
        var read = imports.preview(
                operation.cell(),
                new NoticeSpeaker(Optional.empty(), Map.of()),
                template,
                importing.moments(operation),
                Mappings.none());
        assertThat(read.lines()).isEmpty();
        assertThat(read.remarks()).isEmpty();
    }

    @Autowired
    NoticeWorkbook workbook;
}

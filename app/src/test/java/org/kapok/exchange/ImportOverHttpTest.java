package org.kapok.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapok.access.OperationClocks;
import org.kapok.directory.DirectoryFixture;
import org.kapok.exchange.reading.Caps;
import org.kapok.exchange.reading.WorkbookReader;
import org.kapok.notifications.Drafts;
import org.kapok.notifications.Kind;
import org.kapok.notifications.NotificationReads;
import org.kapok.shared.ForceId;
import org.kapok.shared.Language;
import org.kapok.shared.Role;
import org.kapok.testing.KapokTest;
import org.kapok.testing.SignedIn;
import org.kapok.testing.TestOperation;
import org.kapok.testing.TestOperations;
import org.kapok.ui.Messages;
import org.kapok.ui.Moments;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files taken in over real HTTP: our sheet in both languages, map files, and files that mean harm. */
@KapokTest
class ImportOverHttpTest {

    private static final Pattern STAGED = Pattern.compile("/import/([0-9a-f-]{36})/discard");

    @LocalServerPort
    int port;

    @Autowired
    TestOperations operations;

    @Autowired
    DirectoryFixture directory;

    @Autowired
    OperationClocks clocks;

    @Autowired
    NotificationReads reads;

    @Autowired
    Drafts drafts;

    @Autowired
    NotificationImports imports;

    @Autowired
    NotificationTaking taking;

    @Autowired
    Speakers speakers;

    @Autowired
    NotificationWorkbook workbook;

    @Autowired
    NotificationExports exports;

    @Autowired
    Messages messages;

    TestOperation operation;
    ForceId alpha;

    @BeforeEach
    void anOrganisationAndAForce() {
        operation = operations.demo();
        directory.organisation(operation, operation.organisation(), "ALPHA");
        alpha = directory.recipient(operation, "Alpha");
    }

    private Moments moments(Language language) {
        return new Moments(
                messages.in(language),
                clocks.time(operation.id()),
                operation.operation().zone(),
                "Bangui");
    }

    private String in(int hours) {
        var moments = moments(Language.EN);
        return moments.input(moments.now().plus(java.time.Duration.ofHours(hours)));
    }

    private static byte[] sheet(List<String> headings, List<List<String>> rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Test", "1.0")) {
            var sheet = book.newWorksheet("Mine");
            for (int i = 0; i < headings.size(); i++) {
                sheet.value(0, i, headings.get(i));
            }
            for (int row = 0; row < rows.size(); row++) {
                for (int i = 0; i < rows.get(row).size(); i++) {
                    sheet.value(row + 1, i, rows.get(row).get(i));
                }
            }
        }
        return bytes.toByteArray();
    }

    private static final List<String> FRENCH = List.of(
            "nom",
            "FONCTION",
            "Lieu",
            "Coordonnées",
            "P-code de la zone",
            "À partir de",
            "Jusqu’à",
            "Contact à toute heure",
            "Téléphone du contact");

    private List<String> site(String name, String function, String at, String pcode, String from, String until) {
        return List.of(name, function, name, at, pcode, from, until, "Chef", "'+236 70 11 22 33");
    }

    private SignedIn focal() {
        return SignedIn.as(port, operation.account(Role.FOCAL_POINT));
    }

    @Test
    void aSheetWithFrenchHeadingsIsPreviewedSubmittedAndKnownTheSecondTime() throws IOException { // EXC-5, EXC-9
        byte[] file = sheet(
                FRENCH,
                List.of(
                        site("EXEMPLE", "Centre de santé", "4.36122, 18.55496", "", in(60), ""),
                        site("Poste nord", "Centre de santé", "4.36122, 18.55496", "", in(60), ""),
                        site("Dépôt est", "WAREHOUSE", "5.72353, 19.07411", "", in(60), in(90))));
        try (var browser = focal()) {
            var preview = Uploads.send(browser, operation.path("/import"), "sites.xlsx", file, Map.of());
            assertThat(preview.statusCode()).as(preview.body()).isEqualTo(200);
            var report = browser.post(
                    operation.path("/import/" + staged(preview.body()) + "/take"),
                    Map.of("then", "submit", "consent." + alpha, "yes"));
            assertThat(report.statusCode()).as(report.body()).isEqualTo(200);
            assertThat(reads.open(operation.focalPoint())).hasSize(2);
            var again = Uploads.send(browser, operation.path("/import"), "sites.xlsx", file, Map.of());
            assertThat(again.body()).contains(messages.in(Language.EN).text("exchange.preview.nothing_new"));
        }
        var open = reads.open(operation.focalPoint()).getFirst();
        assertThat(reads.find(operation.focalPoint(), open.shortId())
                        .orElseThrow()
                        .consents())
                .allMatch(consent -> consent.force().equals(alpha) && consent.given());
    }

    @Test
    void everyFaultIsToldAtOnceWithRowAndColumnAndTheRestIsTaken() throws IOException { // EXC-4, EXC-7
        byte[] file = sheet(
                FRENCH,
                List.of(
                        site("Bon", "OFFICE", "4.36122, 18.55496", "", in(60), ""),
                        site("Ailleurs", "OFFICE", "4.36122, 18.55496", "ML01", in(60), ""),
                        site("Recule", "OFFICE", "4.46122, 18.65496", "", in(60), in(50)),
                        site("Sans code", "CASTLE", "4.56122, 18.75496", "", in(60), ""),
                        site("Sans heure", "OFFICE", "4.66122, 18.85496", "", "bientôt", "")));
        try (var browser = focal()) {
            browser.get("/code?lang=fr");
            String body = Uploads.send(browser, operation.path("/import"), "sites.xlsx", file, Map.of())
                    .body();
            assertThat(body)
                    .contains("Mine, ligne 3", "ML01 est d’un autre pays")
                    .contains("Mine, ligne 4", "Jusqu’à")
                    .contains("Mine, ligne 5", "CASTLE", "Fonction")
                    .contains("Mine, ligne 6", "À partir de");
            String id = staged(body);
            String csv = browser.get(operation.path("/import/" + id + "/left-out.csv"))
                    .body();
            assertThat(csv.lines()).hasSize(5);
            var report = browser.post(operation.path("/import/" + id + "/take"), Map.of("then", "submit"));
            assertThat(report.body()).contains("1 notification soumise", "4 lignes écartées");
        }
    }

    @Test
    void aRouteOfAGpxFileBecomesADraftWhoseTimesArePutInLater() throws IOException { // EXC-6, EXC-10
        var points = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            points.append("<rtept lat=\"")
                    .append(4.36 + i * 0.002 + (i % 7) * 0.003)
                    .append("\" lon=\"")
                    .append(18.55 + i * 0.001)
                    .append("\"/>");
        }
        byte[] file = ("<gpx version=\"1.1\" xmlns=\"http://www.topografix.com/GPX/1/1\"><rte><name>Road 7</name>"
                        + points + "</rte></gpx>")
                .getBytes(StandardCharsets.UTF_8);
        try (var browser = focal()) {
            var preview = Uploads.send(browser, operation.path("/import"), "route.gpx", file, Map.of());
            assertThat(preview.statusCode()).as(preview.body()).isEqualTo(200);
            browser.post(operation.path("/import/" + staged(preview.body()) + "/take"), Map.of("then", "submit"));
        }
        var draft = drafts.of(operation.focalPoint()).getFirst();
        assertThat(draft.kind()).isEqualTo(Kind.MOVEMENT);
        assertThat(draft.form()).containsEntry("name", "Road 7").containsKey("stops[1].coordinate");
        assertThat(draft.form().keySet().stream()
                        .filter(key -> key.endsWith(".coordinate"))
                        .count())
                .isLessThanOrEqualTo(Thinning.MOST_STOPS);
    }

    @Test
    void aPolygonThatCrossesItselfIsToldWhere() { // EXC-7
        byte[] file = """
                {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"Bow"},"geometry":
                {"type":"Polygon","coordinates":[[[18,4],[19,5],[19,4],[18,5],[18,4]]]}}]}""".getBytes(StandardCharsets.UTF_8);
        var preview = preview(file);
        assertThat(preview.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.violation().code()).isEqualTo("exchange.fault.crosses_itself");
            assertThat(fault.violation().arguments()).containsExactly("4.50000, 18.50000");
        });
    }

    @Test
    void theTemplateReadsBackInBothLanguagesAndTakesNothing() throws Exception { // EXC-5
        for (Language language : Language.values()) {
            byte[] file = workbook.template(operation.id(), moments(language));
            assertThat(WorkbookReader.read(file, Caps.ofUploads())).hasSize(3);
            assertThat(preview(file).lines()).isEmpty();
            assertThat(preview(file).remarks()).isEmpty();
        }
    }

    @Test
    void whatIsGivenOutIsTakenInAgainAndNoCellIsAFormula() throws Exception { // EXC-8
        byte[] first = sheet(FRENCH, List.of(site("=1+1", "OFFICE", "4.36122, 18.55496", "", in(60), "")));
        taking.take(operation.focalPoint(), preview(first), moments(Language.FR), true, Map.of());
        byte[] out = exports.workbook(operation.focalPoint(), moments(Language.FR));
        var cells = WorkbookReader.read(out, Caps.ofUploads()).stream()
                .flatMap(sheet -> sheet.rows().stream())
                .flatMap(row -> row.cells().stream())
                .toList();
        assertThat(cells).noneMatch(cell -> cell.text().matches("[=+@-].*")).anyMatch(cell -> cell.text()
                .equals("'=1+1"));
        assertThat(preview(out).lines()).singleElement().satisfies(line -> {
            assertThat(line.name()).isEqualTo("=1+1");
            assertThat(line.form()).containsEntry("reachPhone", "+236 70 11 22 33");
        });
    }

    @Test
    void filesThatMeanHarmGetASentence() throws IOException { // EXC-1, EXC-2
        try (var browser = focal()) {
            byte[] huge = new byte[50 * 1024 * 1024];
            assertRefused(browser, "big.xlsx", huge, "20 MB");
            assertRefused(browser, "none.xlsx", "PK\3\4 rubbish".getBytes(StandardCharsets.UTF_8), "");
            assertRefused(
                    browser,
                    "laugh.kml",
                    "<!DOCTYPE kml [<!ENTITY a \"ha\">]><kml>&a;</kml>".getBytes(StandardCharsets.UTF_8),
                    "document type");
            assertRefused(browser, "deep.json", "[".repeat(5_000).getBytes(StandardCharsets.UTF_8), "JSON");
            assertRefused(browser, "bomb.xlsx", bomb(), "unpacks");
            assertRefused(browser, "words.txt", "hello".getBytes(StandardCharsets.UTF_8), "format");
            assertRefused(browser, "other.xlsx", sheet(List.of("a", "b"), List.of()), "template");
        }
    }

    private void assertRefused(SignedIn browser, String name, byte[] file, String said) throws IOException {
        browser.get("/code?lang=en");
        var answer = Uploads.send(browser, operation.path("/import"), name, file, Map.of());
        assertThat(answer.statusCode()).as(name).isEqualTo(422);
        assertThat(answer.body()).as(name).contains(said);
    }

    private static byte[] bomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 200; i++) {
                zip.write(zeros);
            }
        }
        return bytes.toByteArray();
    }

    private ImportPreview preview(byte[] file) {
        var speaker = speakers.of(operation.focalPoint(), java.util.Optional.empty(), Map.of());
        return imports.preview(operation.focalPoint(), speaker, file, moments(Language.EN), Mappings.none());
    }

    private static String staged(String body) {
        var matcher = STAGED.matcher(body);
        assertThat(matcher.find()).as(body).isTrue();
        return matcher.group(1);
    }
}

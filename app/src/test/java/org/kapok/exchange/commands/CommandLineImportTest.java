package org.kapok.exchange.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kapok.Kapok;
import org.kapok.access.OperationClocks;
import org.kapok.directory.DirectoryFixture;
import org.kapok.geo.Atlases;
import org.kapok.notifications.NotificationReads;
import org.kapok.shared.Role;
import org.kapok.testing.KapokTest;
import org.kapok.testing.TestOperation;
import org.kapok.testing.TestOperations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.env.Environment;

/** {@code ./kapok import} and {@code export}, in processes of their own: beside the running server and without one. */
@KapokTest
class CommandLineImportTest {

    private static final String AREAS = """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"admin1Pcode":"CF91","admin1Name":"Nord"},"geometry":{"type":"Polygon",
             "coordinates":[[[18,4],[19,4],[19,5],[18,5],[18,4]]]}},
            {"type":"Feature","properties":{"admin1Pcode":"CF92","admin1Name":"Noeud"},"geometry":{"type":"Polygon",
             "coordinates":[[[18,4],[19,5],[19,4],[18,5],[18,4]]]}}]}""";

    @TempDir
    Path temporary;

    @Autowired
    TestOperations operations;

    @Autowired
    DirectoryFixture directory;

    @Autowired
    OperationClocks clocks;

    @Autowired
    NotificationReads reads;

    @Autowired
    Atlases atlases;

    @Autowired
    Environment environment;

    TestOperation operation;

    @BeforeEach
    void anOrganisation() {
        operation = operations.demo();
        directory.organisation(operation, operation.organisation(), "ALPHA");
    }

    private Typed typed(String language, List<String> command) {
        var all = new ArrayList<>(command);
        all.addAll(List.of("--operation", operation.code(), "--data", environment.getRequiredProperty("kapok.data")));
        String url = environment.getProperty("kapok.database-url", "");
        if (!url.isEmpty()) {
            all.addAll(List.of("--database-url", url));
        }
        return Typed.run(language, all.toArray(String[]::new));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(temporary.resolve(name), text);
    }

    private String in(int hours) {
        return clocks.time(operation.id())
                .plusSeconds(hours * 3600L)
                .atZone(operation.operation().zone())
                .toLocalDateTime()
                .toString()
                .substring(0, 16);
    }

    // DAT-15, EXC-4: beside the running server, and with --database-url where these tests run on an external
    // PostgreSQL.
    @Test
    void aSheetIsTakenBesideTheRunningServerAndItsBadRowIsOneLine() throws IOException {
        Path sheet = file("sites.csv", """
                nom;Fonction;Lieu;Coordonnées;À partir de;Jusqu’à;Contact à toute heure;Téléphone du contact
                Poste;Centre de santé;Poste;4.36122, 18.55496;%s;;Chef;+236 70 11 22 33
                Recule;OFFICE;Recule;4.46122, 18.65496;%s;%s;Chef;+236 70 11 22 33
                """.formatted(in(60), in(60), in(50)));
        var ran = typed(
                "fr",
                List.of(
                        "import",
                        "notifications",
                        sheet.toString(),
                        "--as",
                        operation.account(Role.FOCAL_POINT).signInName()));
        assertThat(ran.err()).as("%s", ran).singleElement().asString().startsWith("sites.csv: CSV, ligne 3: Jusqu’à: ");
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(reads.open(operation.focalPoint())).singleElement().satisfies(one -> assertThat(ran.out())
                .contains(one.shortId().toString()));

        var out = typed(
                "en",
                List.of(
                        "export",
                        "notifications",
                        temporary.resolve("out.geojson").toString()));
        assertThat(out.exit()).as("%s", out).isZero();
        assertThat(Files.readString(temporary.resolve("out.geojson"))).contains("\"organisation\":\"ALPHA\"", "Poste");
    }

    // DAT-15, the server sees the areas although another process wrote them.
    @Test
    void boundariesReachTheMapOfTheRunningServer() throws IOException {
        assertThat(atlases.of(operation.id()).area(new org.kapok.geo.Pcode("CF91")))
                .isEmpty();
        Path areas = file("areas.geojson", AREAS);
        var ran = typed("en", List.of("import", "boundaries", areas.toString()));
        assertThat(ran.exit()).as("%s", ran).isEqualTo(1);
        assertThat(ran.err()).singleElement().asString().startsWith("areas.geojson: Row 2 (CF92): geometry: ");
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> assertThat(atlases.of(operation.id()).area(new org.kapok.geo.Pcode("CF91")))
                        .isPresent());
    }

    @Test // DAT-15
    void aStoppedStoreIsStartedForTheImportAndLeftStopped() throws IOException {
        Path store = temporary.resolve("store");
        String code;
        try (var app = new SpringApplicationBuilder(Kapok.class)
                .properties(Map.of("kapok.use", "GUEST", "kapok.pool", 4, "kapok.jobs", false, "server.port", -1))
                .run("--kapok.data=" + store)) {
            code = app.getBean(TestOperations.class).demo().code();
        }
        Path places = file("places.csv", "name,lat,lon\nBangui,4.36122,18.55496\nNulle part,99,18\n");
        for (int round = 0; round < 2; round++) {
            var ran = Typed.run(
                    "en", "import", "gazetteer", places.toString(), "--operation", code, "--data", store.toString());
            assertThat(ran.exit()).as("%s", ran).isEqualTo(1);
            assertThat(ran.err()).singleElement().asString().startsWith("places.csv: Row 3 (Nulle part): ");
            assertThat(ran.out()).contains(round == 0 ? "New: 1" : "Known already, unchanged: 1");
        }
        assertThat(store.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test // DAT-15
    void whatIsAskedInVainIsOneSentence() throws IOException {
        Path broken = Files.write(temporary.resolve("broken.kml"), "<kml><Placemark>".getBytes(StandardCharsets.UTF_8));
        var unreadable = typed("fr", List.of("import", "notifications", broken.toString()));
        assertThat(unreadable.exit()).isEqualTo(1);
        assertThat(unreadable.err())
                .singleElement()
                .asString()
                .startsWith("broken.kml: ")
                .contains("XML");
        // EXC-19
        var drafts = typed("en", List.of("import", "notifications", broken.toString(), "--drafts"));
        assertThat(drafts.exit()).isEqualTo(1);
        assertThat(drafts.err()).singleElement().asString().startsWith("broken.kml: --drafts: ");
        var nobody = typed("en", List.of("import", "notifications", broken.toString(), "--as", "nobody"));
        assertThat(nobody.exit()).isEqualTo(1);
        assertThat(nobody.err()).singleElement().asString().startsWith("--as: ").contains("nobody");
    }
}

package org.kapok.notifications.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapok.directory.DirectoryFixture;
import org.kapok.notifications.NotificationFixture;
import org.kapok.shared.ForceId;
import org.kapok.shared.Role;
import org.kapok.shared.ShortId;
import org.kapok.testing.KapokTest;
import org.kapok.testing.SignedIn;
import org.kapok.testing.TestOperation;
import org.kapok.testing.TestOperations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every page, sheet and read of the API answers, each reader in his view, in both languages. */
@KapokTest
class PagesTest {

    private static final List<String> CANARIES =
            List.of("PLATE-7781", "CARGO-rice", "NOTE-secret", "PASSENGER-Awa", "Beta");

    @LocalServerPort
    int port;

    @Autowired
    TestOperations operations;

    @Autowired
    DirectoryFixture directory;

    @Autowired
    NotificationFixture fixture;

    TestOperation operation;
    ForceId alpha;
    ShortId id;

    @BeforeEach
    void aConvoyThatAlphaAndBetaWereTold() {
        operation = operations.demo();
        directory.organisation(operation, operation.organisation(), "ALPHA");
        alpha = directory.recipient(operation, "Alpha", "plates", "cargo");
        var beta = directory.recipient(operation, "Beta");
        id = fixture.released(operation, fixture.convoy(operation, Duration.ofHours(60)), alpha, beta);
    }

    @Test
    void everyPageOfTheHumanitarianSideAnswersInBothLanguages() {
        for (Role role : List.of(Role.CELL, Role.FOCAL_POINT)) {
            try (var browser = SignedIn.as(port, operation.account(role))) {
                for (String language : List.of("fr", "en")) {
                    browser.get("/code?lang=" + language);
                    for (String path : List.of(
                            "/desk",
                            "/notifications",
                            "/notifications?q=delta&kind=MOVEMENT&stage=RELEASED&force=" + alpha + "&sort=name",
                            "/notifications/" + id,
                            "/notifications/new/site",
                            "/notifications/new/movement",
                            "/directory")) {
                        assertThat(browser.get(operation.path(path)).statusCode())
                                .as(role + " " + path)
                                .isEqualTo(200);
                    }
                }
            }
        }
    }

    @Test
    void thoseWhoKeepTheBooksSeeTheirForms() {
        try (var cell = SignedIn.as(port, operation.account(Role.CELL))) {
            for (String path : List.of(
                    "/directory/organisation/new",
                    "/directory/organisation/" + operation.organisation(),
                    "/directory/force/" + alpha,
                    "/directory/authority/new",
                    "/directory/cell/this",
                    "/directory/force/" + alpha + "/agreements")) {
                assertThat(cell.get(operation.path(path)).statusCode()).as(path).isEqualTo(200);
            }
            var saved = cell.post(
                    operation.path("/directory/cell/this"),
                    Map.of("name", "Cellule CMCoord", "dutyPhone", "+236 70 99 99 99", "email", ""));
            assertThat(saved.statusCode()).isEqualTo(303);
            assertThat(cell.get(operation.path("/directory")).body()).contains("+236 70 99 99 99");
        }
    }

    @Test
    void aForceIsShownItsAgreedFieldsOnlyWhereverItLooks() throws Exception { // NOT-15
        try (var liaison = SignedIn.as(port, directory.liaisonOfficer(operation, alpha))) {
            for (String path : List.of("/desk", "/register", "/notifications/" + id)) {
                assertThat(liaison.get(operation.path(path)).body())
                        .contains(id.toString())
                        .doesNotContain(CANARIES);
            }
            var api = liaison.api("GET", "/api/v1" + operation.path("/notifications"), "");
            assertThat(api.statusCode()).isEqualTo(200);
            assertThat(api.body()).contains(id.toString()).doesNotContain(CANARIES);
            String sheet = text(liaison, operation.path("/notifications/" + id + "/sheet/" + alpha + ".pdf"));
            assertThat(sheet).contains(id.toString(), "34N", "Alpha").doesNotContain(CANARIES);
        }
    }

    @Test
    void theRadioCardSaysNoPlaceAndTheFrenchSheetHasItsAccents() throws Exception {
        try (var cell = SignedIn.as(port, operation.account(Role.CELL))) {
            assertThat(text(cell, operation.path("/notifications/" + id + "/radio-card.pdf")))
                    .contains("DELTA-1", "BRAVO")
                    .doesNotContain("Bangui", "Bambari", "Sibut", "34N");
            cell.get("/code?lang=fr");
            assertThat(text(cell, operation.path("/notifications/" + id + "/sheet/" + alpha + ".pdf")))
                    .contains("protégés par le droit international humanitaire", "DÉMO");
        }
    }

    @Test
    void theApiAnswersConflictForAStaleRevisionAndSaysWhatIsWrong() {
        try (var cell = SignedIn.as(port, operation.account(Role.CELL));
                var focal = SignedIn.as(port, operation.account(Role.FOCAL_POINT))) {
            String path = "/api/v1" + operation.path("/notifications/" + id);
            assertThat(cell.api("POST", path + "/check", "{\"revision\": 1}").statusCode())
                    .isEqualTo(409);
            var refused = focal.api("POST", path + "/confirmation", "{\"revision\": 4}");
            assertThat(refused.statusCode()).isIn(409, 422);
            assertThat(focal.api("POST", path + "/withdrawal", "{\"reason\": \"road cut\"}")
                            .statusCode())
                    .isEqualTo(204);
            assertThat(focal.api("GET", path, "").body()).contains("WITHDRAWN");
        }
    }

    @Test
    void theMapBesideTheListShowsEachReaderHisOwn() { // NOT-1
        String path = operation.path("/notifications.geojson");
        try (var cell = SignedIn.as(port, operation.account(Role.CELL));
                var focal = SignedIn.as(port, operation.account(Role.FOCAL_POINT));
                var liaison = SignedIn.as(port, directory.liaisonOfficer(operation, alpha))) {
            assertThat(cell.get(path).body()).contains(id.toString(), "LineString", "FeatureCollection");
            assertThat(focal.get(path).body()).contains(id.toString());
            assertThat(focal.get(path + "?kind=SITE").body()).doesNotContain(id.toString());
            assertThat(liaison.get(path).statusCode()).isIn(403, 404);
            assertThat(cell.get(operation.path("/notifications?kind=MOVEMENT")).body())
                    .contains("notifications.geojson?kind=MOVEMENT");
            assertThat(focal.get(operation.path("/notifications/new/movement")).body())
                    .contains("data-draw=\"f-stops-0--coordinate f-stops-1--coordinate f-stops-2--coordinate\"");
            assertThat(focal.get(operation.path("/notifications/new/site")).body())
                    .contains("data-draw=\"f-coordinate\"", "data-draw-kind=\"point\"");
        }
    }

    private static String text(SignedIn browser, String path) throws IOException, InterruptedException {
        var cookies = browser.cookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(java.util.stream.Collectors.joining("; "));
        try (var client = java.net.http.HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = client.send(
                    java.net.http.HttpRequest.newBuilder(URI.create(browser.base() + path))
                            .header("Cookie", cookies)
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            try (var document = Loader.loadPDF(answer.body())) {
                return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            }
        }
    }
}

package org.kapok.notifications.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapok.access.OperationClocks;
import org.kapok.directory.DirectoryFixture;
import org.kapok.shared.ForceId;
import org.kapok.shared.Role;
import org.kapok.testing.KapokTest;
import org.kapok.testing.SignedIn;
import org.kapok.testing.TestOperation;
import org.kapok.testing.TestOperations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The main job over real HTTP, without JavaScript: from an organisation's form to two forces' receipts. */
@KapokTest
class JourneyTest {

    private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"(\\d+)\"");
    private static final Pattern RELEASE = Pattern.compile("name=\"release\" value=\"([0-9a-f-]{36})\"");

    @LocalServerPort
    int port;

    @Autowired
    TestOperations operations;

    @Autowired
    DirectoryFixture directory;

    @Autowired
    OperationClocks clocks;

    TestOperation operation;
    ForceId alpha;
    ForceId beta;
    ForceId gamma;

    @BeforeEach
    void threeForces() {
        operation = operations.demo();
        directory.organisation(operation, operation.organisation(), "ALPHA");
        alpha = directory.recipient(operation, "Alpha", "plates", "cargo");
        beta = directory.recipient(operation, "Beta");
        gamma = directory.recipient(operation, "Gamma");
    }

    @Test
    void aMovementIsNotifiedConfirmedCheckedReleasedAndAnswered() {
        String id = submitted();
        var second = operations.account(
                operation,
                Role.FOCAL_POINT,
                java.util.Optional.of(operation.organisation().value()));
        try (var colleague = SignedIn.as(port, second);
                var cell = SignedIn.as(port, operation.account(Role.CELL));
                var liaison = SignedIn.as(port, directory.liaisonOfficer(operation, alpha))) {
            assertThat(colleague.get(operation.path("/desk")).body()).contains(id);
            act(colleague, id, "confirm", Map.of());
            assertThat(cell.get(operation.path("/desk")).body()).contains(id);
            act(cell, id, "check", Map.of());
            act(cell, id, "release", Map.of("forces", alpha + "," + beta));

            assertThat(liaison.get(operation.path("/register")).body())
                    .contains(id, "34N", "6 × truck")
                    .doesNotContain("PLATE-7781", "CARGO-rice", "NOTE-secret", "PASSENGER-Awa", "Beta", "Gamma");
            answer(liaison, id, Map.of("step", "ACKNOWLEDGED", "person", "Cpt Sow", "reference", "A-17"));
            answer(liaison, id, Map.of("step", "PASSED_DOWN", "unit", "unit 3"));
            String beta = cell.get(page(id)).body();
            enter(cell, id, beta, Map.of("step", "ACKNOWLEDGED", "person", "Lt Ba", "channel", "PHONE"));
            assertThat(cell.get(page(id)).body()).contains("A-17", "unit 3", "Lt Ba");
        }
    }

    @Test
    void aForceThatWasNotToldFindsNothing() {
        String id = submitted();
        try (var stranger = SignedIn.as(port, directory.liaisonOfficer(operation, gamma))) {
            assertThat(stranger.get(page(id)).statusCode()).isEqualTo(404);
            assertThat(stranger.get(operation.path("/register")).body()).doesNotContain(id);
            assertThat(stranger.get(operation.path("/notifications")).statusCode())
                    .isEqualTo(404);
        }
    }

    private String submitted() {
        try (var author = SignedIn.as(port, operation.account(Role.FOCAL_POINT))) {
            assertThat(author.get(operation.path("/notifications/new/movement")).statusCode())
                    .isEqualTo(200);
            var saved = author.post(operation.path("/notifications/new/movement"), form());
            String review = location(saved);
            assertThat(author.get(review).body()).contains("Alpha", "Delta convoy", "34N");
            var sent = author.post(review.replace("/review", "/submit"), Map.of());
            assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
            String shown = location(sent);
            assertThat(author.get(shown).body()).contains("Delta convoy", "PASSENGER-Awa");
            return shown.substring(shown.lastIndexOf('/') + 1);
        }
    }

    private Map<String, String> form() {
        Instant start = clocks.time(operation.id()).plus(Duration.ofHours(60));
        var form = new HashMap<String, String>();
        form.put("name", "Delta convoy");
        form.put("mode", "ROAD");
        form.put("purpose", "FOOD");
        form.put("vehicles", "6; truck; white, flag; PLATE-7781; DELTA-1");
        form.put("people", "14");
        form.put("reachName", "Convoy leader");
        form.put("reachPhone", "+236 70 11 22 33");
        form.put("urgency", "ROUTINE");
        form.put("more.cargo", "CARGO-rice");
        form.put("more.internal_note", "NOTE-secret");
        form.put("travellers", "PASSENGER-Awa; nurse; ");
        form.put("stops[0].name", "Bangui");
        form.put("stops[0].coordinate", "4.36122, 18.55496");
        form.put("stops[0].leave", local(start));
        form.put("stops[1].name", "Bambari");
        form.put("stops[1].coordinate", "5.76793, 20.67571");
        form.put("stops[1].arrive", local(start.plus(Duration.ofHours(10))));
        form.put("consent." + alpha, "yes");
        form.put("consent." + beta, "yes");
        form.put("consent." + gamma, "no");
        form.put("then", "review");
        return form;
    }

    private void act(SignedIn who, String id, String what, Map<String, String> form) {
        var all = new HashMap<>(form);
        all.put("revision", first(REVISION, who.get(page(id)).body()));
        var answer = who.post(page(id) + "/" + what, all);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    private void answer(SignedIn who, String id, Map<String, String> form) {
        enter(who, id, who.get(page(id)).body(), form);
    }

    private void enter(SignedIn who, String id, String shown, Map<String, String> form) {
        var all = new HashMap<>(form);
        all.put("release", first(RELEASE, shown));
        var answer = who.post(page(id) + "/receipts", all);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    private String page(String id) {
        return operation.path("/notifications/" + id);
    }

    private static String first(Pattern pattern, String body) {
        var matcher = pattern.matcher(body);
        assertThat(matcher.find()).as(body).isTrue();
        return matcher.group(1);
    }

    private static String local(Instant instant) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm")
                .withZone(ZoneId.of("Africa/Bangui"))
                .format(instant);
    }

    private static String location(java.net.http.HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }
}

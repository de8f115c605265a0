package org.kapok.deconfliction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapok.access.OperationClocks;
import org.kapok.deconfliction.picture.Notified;
import org.kapok.shared.Role;
import org.kapok.testing.KapokTest;
import org.kapok.testing.SignedIn;
import org.kapok.testing.TestOperation;
import org.kapok.testing.TestOperations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The thin thread as people walk it: form, refusal with the list, alert in three views, the force moves. */
@KapokTest
class PagesOverHttpTest {

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"(PA-[0-9A-Z]+)\"");
    private static final Pattern NOTICE = Pattern.compile("notices/(AN-[0-9A-Z]+)");

    @LocalServerPort
    int port;

    @Autowired
    TestOperations operations;

    @Autowired
    Notifying notifying;

    @Autowired
    OperationClocks clocks;

    private TestOperation operation;
    private Instant departs;

    @BeforeEach
    void aReleasedConvoy() {
        operation = operations.demo();
        departs = clocks.time(operation.id()).plus(Duration.ofHours(10)).truncatedTo(ChronoUnit.MINUTES);
        Notified convoy = Field.convoy(operation.organisation(), "MV-7K2Q", departs, 18.5, 4.4);
        notifying.submit(operation.focalPoint(), convoy, Set.of());
        notifying.release(operation.cell(), convoy, List.of(Field.released(convoy, operation.force())), Set.of());
    }

    // DEC-21, DEC-12, DEC-15
    @Test
    void aForcePostsIsShownTheAlertMovesAndTheAlertCloses() {
        try (var force = SignedIn.as(port, operation.account(Role.LIAISON_OFFICER));
                var cell = SignedIn.as(port, operation.account(Role.CELL));
                var organisation = SignedIn.as(port, operation.account(Role.FOCAL_POINT))) {
            assertThat(force.get(operation.path("/notices/new")).body()).contains("name=\"unclassified\"");
            Map<String, String> form = form("4.4, 19.5");
            var asked = force.post(operation.path("/notices"), form);
            assertThat(asked.statusCode()).as(asked.body()).isEqualTo(409);
            var seen = SEEN.matcher(asked.body());
            assertThat(seen.find()).isTrue();
            String alert = seen.group(1);
            form.put("seen", alert);

            var posted = force.post(operation.path("/notices"), form);
            assertThat(posted.statusCode()).as(posted.body()).isEqualTo(303);
            var id = NOTICE.matcher(posted.headers().firstValue("Location").orElseThrow());
            assertThat(id.find()).isTrue();

            assertThat(cell.get(operation.path("/alerts")).body()).contains(alert, "MV-7K2Q", id.group(1));
            assertThat(cell.get(operation.path("/alerts/" + alert)).body()).contains("MV-7K2Q", id.group(1));
            assertThat(cell.get(operation.path("/picture")).statusCode()).isEqualTo(200);
            assertThat(cell.get(operation.path("/kinds")).statusCode()).isEqualTo(200);
            assertThat(cell.get(operation.path("/probing")).statusCode()).isEqualTo(200);
            String coarse = organisation.get(operation.path("/alerts")).body();
            assertThat(coarse).contains(alert).doesNotContain(id.group(1), "area 12");
            assertThat(organisation.get(operation.path("/alerts/" + alert)).body())
                    .contains(alert)
                    .doesNotContain(id.group(1), "area 12");
            assertThat(organisation
                            .api("GET", "/api/v1" + operation.path("/alerts"), "")
                            .body())
                    .contains(alert)
                    .doesNotContain(id.group(1), "distance_m");
            assertThat(organisation.get(operation.path("/notices")).statusCode())
                    .isEqualTo(404);
            assertThat(organisation
                            .get(operation.path("/notices/" + id.group(1)))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(force.get(operation.path("/alerts/" + alert)).body()).contains("MV-7K2Q");
            assertThat(force.get(operation.path("/notices/" + id.group(1))).body())
                    .contains(alert);
            assertThat(force.get(operation.path("/picture")).statusCode()).isEqualTo(404);

            form.put("places", "7.4, 19.5");
            form.put("basis", "1");
            var moved = force.post(operation.path("/notices/" + id.group(1)), form);
            assertThat(moved.statusCode()).as(moved.body()).isEqualTo(303);
            assertThat(cell.get(operation.path("/alerts/" + alert)).body())
                    .containsAnyOf("The force changed", "La force a chang");
        }
    }

    // DEC-3
    @Test
    void theFormItselfRefusesClassifiedContentAndKeepsWhatWasTyped() {
        try (var force = SignedIn.as(port, operation.account(Role.LIAISON_OFFICER))) {
            Map<String, String> form = form("7.4, 19.5");
            form.put("remark", "CONFIDENTIEL DÉFENSE");
            form.remove("unclassified");

            var refused = force.post(operation.path("/notices"), form);

            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("7.4, 19.5", "#f-remark", "#f-unclassified");
        }
    }

    // DEC-26
    @Test
    void besideNothingFoundStandsTheCoverageAndTheAnswerIsInTheAskersView() {
        try (var organisation = SignedIn.as(port, operation.account(Role.FOCAL_POINT))) {
            var answer = organisation.post(operation.path("/questions/notification"), form("7.4, 19.5"));

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.body()).containsAnyOf("not the same as safe", "pas dire sans danger");
        }
    }

    private Map<String, String> form(String place) {
        var format = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm").withZone(ZoneId.of("Africa/Bangui"));
        var form = new HashMap<String, String>();
        form.put("id", UUID.randomUUID().toString());
        form.put("shape", "circle");
        form.put("places", place);
        form.put("radius", "500");
        form.put("from", format.format(departs));
        form.put("until", format.format(departs.plus(Duration.ofHours(4))));
        form.put("kind", "patrol");
        form.put("label", "area 12");
        form.put("wording", "agree");
        form.put("unclassified", "yes");
        return form;
    }
}

package org.kapok.notifications.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapok.access.OperationClocks;
import org.kapok.directory.DirectoryFixture;
import org.kapok.geo.ImportChoice;
import org.kapok.geo.PlaceImports;
import org.kapok.geo.SampleGeography;
import org.kapok.shared.Role;
import org.kapok.testing.KapokTest;
import org.kapok.testing.SignedIn;
import org.kapok.testing.TestOperation;
import org.kapok.testing.TestOperations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Slips of coordinates on the pages, without JavaScript: words, distances, both places on the map, one choice each. */
@KapokTest
class SlipPagesTest {

    private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"(\\d+)\"");
    private static final String LIKELY = "likely:5.76795, 20.67565";

    @LocalServerPort
    int port;

    @Autowired
    TestOperations operations;

    @Autowired
    DirectoryFixture directory;

    @Autowired
    PlaceImports imports;

    @Autowired
    OperationClocks clocks;

    TestOperation operation;

    @BeforeEach
    void anOperationThatKnowsItsPlaces() {
        operation = operations.demo();
        directory.organisation(operation, operation.organisation(), "ALPHA");
        var administrator = operation.viewer(Role.ADMINISTRATOR);
        imports.take(administrator, SampleGeography.boundaries("CF"), ImportChoice.GOOD_ROWS);
        imports.take(administrator, SampleGeography.places("CF"), ImportChoice.GOOD_ROWS);
    }

    @Test
    void theAuthorSeesBothPlacesAndSettlesItByOneChoice() { // NOT-5
        try (var author = SignedIn.as(port, operation.account(Role.FOCAL_POINT))) {
            String review = location(author.post(operation.path("/notifications/new/site"), site()));
            String submit = review.replace("/review", "/submit");
            assertThat(author.get(review).body())
                    .contains("changed places", "as_typed", LIKELY, "2,305 km", "\"kind\":\"likely\"")
                    .contains("[20.67565,5.76795]", "[5.76795,20.67565]");

            var refused = author.post(submit, Map.of());
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("Choose which place is right", "href=\"#f-settle-place\"");

            assertThat(location(author.post(submit, Map.of("settle.place", LIKELY))))
                    .isEqualTo(review);
            assertThat(author.get(review).body()).contains("5.76795, 20.67565").doesNotContain("as_typed");
            assertThat(location(author.post(submit, Map.of()))).contains("/notifications/ST-");
        }
    }

    @Test
    void theSecondPersonAnswersForHimself() { // NOT-36
        String page = submittedAsTyped();
        var second = operations.account(
                operation,
                Role.FOCAL_POINT,
                Optional.of(operation.organisation().value()));
        try (var colleague = SignedIn.as(port, second)) {
            String shown = colleague.get(page).body();
            assertThat(shown).contains("changed places", LIKELY, "right as typed", "[20.67565,5.76795]");
            String revision = first(shown);

            var unanswered = colleague.post(page + "/confirm", Map.of("revision", revision));
            assertThat(unanswered.statusCode()).isEqualTo(422);
            assertThat(unanswered.body()).contains("Choose which place is right");

            String draft =
                    location(colleague.post(page + "/confirm", Map.of("revision", revision, "settle.place", LIKELY)));
            assertThat(draft).contains("/drafts/").endsWith("/review");
            assertThat(colleague.get(draft).body()).contains("5.76795, 20.67565");
            assertThat(first(colleague.get(page).body()))
                    .as("nothing was confirmed")
                    .isEqualTo(revision);

            assertThat(location(colleague.post(
                            page + "/confirm", Map.of("revision", revision, "settle.place", "as_typed"))))
                    .isEqualTo(page);
            assertThat(colleague.get(page).body()).doesNotContain("/confirm\"");
        }
    }

    @Test
    void theMapOpensOnTheOperationsOwnGround() { // GEO-31
        try (var author = SignedIn.as(port, operation.account(Role.FOCAL_POINT))) {
            assertThat(author.get(operation.path("/notifications/new/site")).body())
                    .containsPattern("data-extent=\"14\\.\\d\\d,2\\.\\d\\d,27\\.\\d\\d,1[01]\\.\\d\\d\"");
            assertThat(author.get(operation.path("/places/read?q=34N+DM+64089+37563"))
                            .body())
                    .contains("\"lon\":20.67", "\"lat\":5.76");
            assertThat(author.get(operation.path("/places/read?name=Bambari")).body())
                    .contains("\"lon\":20.6");
            assertThat(author.get(operation.path("/places/read?q=nowhere")).statusCode())
                    .isEqualTo(204);
        }
    }

    @Test
    void whileTypingTheFormSaysWhatItWouldComeCloseTo() { // NOT-26
        try (var author = SignedIn.as(port, operation.account(Role.FOCAL_POINT))) {
            var answer = author.post(
                    operation.path("/notifications/near/site"),
                    Map.of("coordinate", "5.76795, 20.67565", "placeName", "Bambari", "from", local(60)));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("Nothing found").doesNotContain("<html");
            assertThat(author.post(operation.path("/notifications/near/movement"), Map.of("stops[0].name", "x"))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    private String submittedAsTyped() {
        try (var author = SignedIn.as(port, operation.account(Role.FOCAL_POINT))) {
            String review = location(author.post(operation.path("/notifications/new/site"), site()));
            return location(author.post(review.replace("/review", "/submit"), Map.of("settle.place", "as_typed")));
        }
    }

    private Map<String, String> site() {
        var form = new HashMap<String, String>();
        form.put("name", "Clinic North");
        form.put("function", "CLINIC");
        form.put("placeName", "Bambari");
        form.put("coordinate", "20.67565, 5.76795");
        form.put("from", local(60));
        form.put("reachName", "Head nurse");
        form.put("reachPhone", "+236 70 44 55 66");
        form.put("urgency", "ROUTINE");
        form.put("then", "review");
        return form;
    }

    private String local(int hours) {
        Instant at = clocks.time(operation.id()).plus(Duration.ofHours(hours));
        return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm")
                .withZone(ZoneId.of("Africa/Bangui"))
                .format(at);
    }

    private static String first(String body) {
        var matcher = REVISION.matcher(body);
        assertThat(matcher.find()).as(body).isTrue();
        return matcher.group(1);
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }
}

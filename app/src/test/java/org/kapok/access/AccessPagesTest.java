package org.kapok.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kapok.access.secrets.Totp;
import org.kapok.ledger.LedgerHistory;
import org.kapok.ledger.RecordRef;
import org.kapok.shared.Role;
import org.kapok.testing.KapokTest;
import org.kapok.testing.MutableClock;
import org.kapok.testing.SignedIn;
import org.kapok.testing.TestOperation;
import org.kapok.testing.TestOperations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@KapokTest
class AccessPagesTest {

    private static final Pattern RECOVERY = Pattern.compile("<li><code>([0-9A-Z-]{23})</code>");

    @LocalServerPort
    int port;

    @Autowired
    TestOperations fixture;

    @Autowired
    ReadLog log;

    @Autowired
    OperationSettings settings;

    @Autowired
    OperationClocks clocks;

    @Autowired
    LedgerHistory history;

    @Autowired
    MutableClock clock;

    @AfterEach
    void forgiveGuesses() {
        fixture.forgiveGuesses();
    }

    // ACC-60
    @Test
    void whatWasDoneIsSaidOnceOnTheNextPageAndNoSessionOfTheContainerIsBegun() {
        var operation = fixture.real();
        try (var person = SignedIn.as(port, operation.account(Role.FOCAL_POINT))) {
            var answer = person.post("/account/language", Map.of("language", "EN"));
            String cookie = said(answer);

            assertThat(cookie).contains("Path=/account;", "Max-Age=60", "HttpOnly", "SameSite=Lax");
            assertThat(person.get("/account/tokens").body()).doesNotContain("k-notice-done");
            var shown = person.get("/account");
            assertThat(shown.body()).contains("k-notice-done");
            assertThat(said(shown)).contains("Max-Age=0");
            assertThat(person.get("/account").body()).doesNotContain("k-notice-done");
            assertThat(person.cookies()).noneMatch(kept -> kept.getName().equals("JSESSIONID"));
        }
    }

    // ACC-60
    @Test
    void nobodyElsePutsWordsIntoOurMouth() {
        var operation = fixture.real();
        try (var person = SignedIn.as(port, operation.account(Role.FOCAL_POINT));
                var other = SignedIn.as(port, operation.account(Role.RADIO_OPERATOR))) {
            String value = said(person.post("/account/language", Map.of("language", "EN")))
                    .replaceFirst("kapok-said=([^;]*);.*", "$1");
            String[] parts = value.split("\\.", 2);
            String words = new String(Base64.getUrlDecoder().decode(parts[0]), java.nio.charset.StandardCharsets.UTF_8)
                    .replace("access.account.language_changed", "access.account.password_changed");
            String changed = Base64.getUrlEncoder().withoutPadding().encodeToString(words.getBytes()) + "." + parts[1];

            for (String forged : List.of(value, changed, "", ".", "a.b", "%%%.###", parts[0])) {
                var asked = other.request("/account")
                        .header("Cookie", cookies(other) + "; kapok-said=" + forged)
                        .GET();
                assertThat(plain(asked)).doesNotContain("k-notice-done");
            }
        }
    }

    // ACC-61
    @Test
    void whoReadsVeryMuchStandsOnAPageOfTheCellAlone() {
        var operation = fixture.demo();
        settings.set(operation.viewer(Role.ADMINISTRATOR), Map.of(Settings.MASS_READING, "5"));
        log.record(
                operation.viewer(Role.SECURITY_ADVISER),
                IntStream.range(0, 6)
                        .mapToObj(_ -> new RecordRead(
                                new RecordRef("site", UUID.randomUUID()),
                                1,
                                Sensitivity.HIGH,
                                ReadPurpose.PAGE,
                                Optional.empty()))
                        .toList());
        try (var cell = SignedIn.as(port, operation.account(Role.CELL));
                var administrator = SignedIn.as(port, operation.account(Role.ADMINISTRATOR));
                var elsewhere = SignedIn.as(port, fixture.demo().account(Role.CELL))) {
            assertThat(cell.get(operation.path("/desk")).body()).contains(operation.path("/reads"));
            assertThat(cell.get(operation.path("/reads")).body())
                    .contains("Test SECURITY_ADVISER", ">6<", "more than 5 high or severe records");
            assertThat(administrator.get(operation.path("/reads")).statusCode()).isEqualTo(404);
            assertThat(elsewhere.get(operation.path("/reads")).statusCode()).isEqualTo(404);
        }
    }

    // ACC-62
    @Test
    void theClockOfAnExerciseIsStoppedSetAndSpedUpOnItsPageAndShownOnEveryScreen() {
        var exercise = fixture.exercise();
        try (var trainer = SignedIn.as(port, exercise.account(Role.TRAINER));
                var trainee = SignedIn.as(port, exercise.account(Role.TRAINEE))) {
            String page = exercise.path("/clock");
            assertThat(turn(trainer, page, Map.of("turn", "PAUSE"))).isEqualTo(303);
            assertThat(turn(trainer, page, Map.of("turn", "JUMP", "to", "2027-03-04T05:06")))
                    .isEqualTo(303);
            assertThat(clocks.time(exercise.id()))
                    .isEqualTo(LocalDateTime.parse("2027-03-04T05:06")
                            .atZone(exercise.operation().zone())
                            .toInstant());
            assertThat(trainee.get("/account").body()).contains("05:06 Bangui", "stopped", "data-speed=\"0\"");
            assertThat(turn(trainer, page, Map.of("turn", "SPEED", "speed", "60")))
                    .isEqualTo(303);
            assertThat(turn(trainer, page, Map.of("turn", "RESUME"))).isEqualTo(303);
            assertThat(trainee.get(exercise.path("/clock/now")).body()).contains("×60", "data-speed=\"60");
            assertThat(history.life(
                            exercise.cell(),
                            new RecordRef("operation_clock", exercise.id().value()),
                            0,
                            10))
                    .hasSize(4);

            assertThat(turn(trainer, page, Map.of("turn", "SPEED", "speed", "61")))
                    .isEqualTo(422);
            assertThat(turn(trainer, page, Map.of("turn", "JUMP", "to", "soon")))
                    .isEqualTo(422);
            assertThat(turn(trainer, page, Map.of("turn", "BACKWARDS"))).isEqualTo(400);
            assertThat(turn(trainee, page, Map.of("turn", "PAUSE"))).isEqualTo(404);
        }
    }

    // ACC-62
    @Test
    void anOperationThatIsNoExerciseHasNoSuchPage() {
        TestOperation demo = fixture.demo();
        try (var cell = SignedIn.as(port, demo.account(Role.CELL))) {
            assertThat(cell.get(demo.path("/clock")).statusCode()).isEqualTo(404);
            assertThat(turn(cell, demo.path("/clock"), Map.of("turn", "PAUSE"))).isEqualTo(404);
        }
    }

    // ACC-63
    @Test
    void theAccountFormTellsAllThatIsWrongAtOnce() {
        TestOperation demo = fixture.demo();
        try (var administrator = SignedIn.as(port, demo.account(Role.ADMINISTRATOR))) {
            String page = demo.path("/administration/accounts/new");
            var empty = administrator.post(page, Map.of("basedOn", "0", "signInName", "", "validUntil", "31.02.2026"));

            assertThat(empty.statusCode()).isEqualTo(422);
            assertThat(errors(empty)).contains("#f-signInName", "#f-displayName", "#f-role", "#f-validUntil");
            var second = administrator.post(
                    page,
                    Map.of("basedOn", "0", "role", "FOCAL_POINT", "holder", "garbage", "validUntil", "2001-01-01"));
            assertThat(errors(second))
                    .contains("#f-signInName", "#f-displayName", "#f-holder", "#f-validUntil")
                    .doesNotContain("#f-role");
        }
    }

    // ACC-64
    @Test
    void aRecoveryCodeOpensInThePlaceOfThePhoneOnce() {
        var operation = fixture.real();
        var account = operation.account(Role.CELL);
        List<String> codes;
        try (var person = SignedIn.nobody(port)) {
            person.signIn(account.signInName(), TestOperations.PASSWORD);
            Matcher secret = Pattern.compile("<code>([A-Z2-7]{32})</code>")
                    .matcher(person.get("/second-factor").body());
            assertThat(secret.find()).isTrue();
            String code = Totp.codeAt(SignedIn.base32(secret.group(1)), clock.instant());
            var answer = person.post("/second-factor/enrol", Map.of("code", code));
            codes = RECOVERY.matcher(answer.body())
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        }
        assertThat(codes).hasSizeGreaterThanOrEqualTo(8).doesNotHaveDuplicates();
        assertThat(opensBy(account, codes.getFirst())).isTrue();
        assertThat(opensBy(account, codes.getFirst())).as("the same once more").isFalse();
        assertThat(opensBy(account, codes.get(1).toLowerCase(java.util.Locale.ROOT)))
                .as("as somebody types it")
                .isTrue();
        assertThat(opensBy(account, "0000-0000-0000-0000-000")).isFalse();
    }

    // ACC-65
    @Test
    void reachedOverHttpsThroughAProxyCookiesAreSecureAndBrowsersComeBackOverHttpsOnly() {
        var account = fixture.real().account(Role.FOCAL_POINT);
        try (var person = SignedIn.nobody(port)) {
            var plain = person.get("/sign-in");
            assertThat(plain.headers().firstValue("Strict-Transport-Security")).isEmpty();
            assertThat(plain.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("Secure"));

            var proxied = person.send(person.request("/sign-in")
                    .header("X-Forwarded-Proto", "https")
                    .header("X-Forwarded-For", "192.0.2.7"));
            assertThat(proxied.headers().firstValue("Strict-Transport-Security"))
                    .hasValueSatisfying(value -> assertThat(value).contains("max-age=31536000"));
            assertThat(proxied.headers().allValues("Set-Cookie"))
                    .isNotEmpty()
                    .allMatch(cookie -> cookie.startsWith("__Host-") && cookie.contains("Secure"));
        }
    }

    private boolean opensBy(Account account, String code) {
        fixture.forgiveGuesses();
        try (var person = SignedIn.nobody(port)) {
            person.signIn(account.signInName(), TestOperations.PASSWORD);
            person.post("/second-factor", Map.of("code", code));
            return person.get("/account").statusCode() == 200;
        }
    }

    private static int turn(SignedIn person, String page, Map<String, String> form) {
        return person.post(page, form).statusCode();
    }

    private static String errors(HttpResponse<String> answer) {
        Matcher errors = Pattern.compile("<section class=\"k-errors\".*?</section>", Pattern.DOTALL)
                .matcher(answer.body());
        return errors.find() ? errors.group() : "";
    }

    private static String said(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("kapok-said="))
                .findFirst()
                .orElse("");
    }

    private static String cookies(SignedIn person) {
        return person.cookies().stream()
                .filter(cookie -> !cookie.getName().equals("kapok-said"))
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(java.util.stream.Collectors.joining("; "));
    }

    private static String plain(java.net.http.HttpRequest.Builder asked) {
        try (var client = java.net.http.HttpClient.newHttpClient()) {
            return client.send(asked.build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

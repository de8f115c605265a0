package org.kapok.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapok.shared.OpenTo;
import org.kapok.shared.OpenToEveryone;
import org.kapok.shared.Role;
import org.kapok.testing.KapokTest;
import org.kapok.testing.SignedIn;
import org.kapok.testing.TestOperations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@KapokTest
class DoorTest {

    @LocalServerPort
    int port;

    @Autowired
    TestOperations fixture;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping addresses;

    @BeforeEach
    void forgiveGuesses() {
        fixture.forgiveGuesses();
    }

    @Test // ACC-15
    void everyAddressSaysWhoMayCallIt() {
        List<HandlerMethod> ours = addresses.getHandlerMethods().values().stream()
                .filter(method -> method.getBeanType().getName().startsWith("org.kapok"))
                .toList();

        assertThat(ours).hasSizeGreaterThan(15);
        assertThat(ours.stream().filter(method -> !saysWhoMayCallIt(method))).isEmpty();
    }

    @Test // ACC-16
    void anotherOperationIsNotThereOnPagesAndInTheApi() {
        var own = fixture.real();
        var other = fixture.real();
        try (var person = SignedIn.as(port, own.account(Role.FOCAL_POINT))) {
            assertThat(person.get(own.path("/probe")).body()).isEqualTo(own.code());
            assertThat(person.get(other.path("/probe")).statusCode()).isEqualTo(404);
            assertThat(person.get("/o/NOWHERE/probe").statusCode()).isEqualTo(404);
            assertThat(person.api("GET", "/api/v1/o/" + own.code() + "/probe", "")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(person.api("GET", "/api/v1/o/" + other.code() + "/probe", "")
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test // ACC-15
    void whatIsForTheCellIsNotThereForOthers() {
        var operation = fixture.real();
        try (var person = SignedIn.as(port, operation.account(Role.FOCAL_POINT));
                var cell = SignedIn.as(port, operation.account(Role.CELL))) {
            assertThat(person.get(operation.path("/probe/cell")).statusCode()).isEqualTo(404);
            assertThat(cell.get(operation.path("/probe/cell")).body()).isEqualTo(operation.code());
        }
    }

    @Test // ACC-17
    void aFormWithoutItsTokenIsRefused() {
        var operation = fixture.real();
        try (var person = SignedIn.as(port, operation.account(Role.FOCAL_POINT))) {
            var answer = person.send(person.request("/account/language")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("language=FR")));

            assertThat(answer.statusCode()).isEqualTo(403);
        }
    }

    @Test // ACC-17
    void theTokenOfOneSessionIsNoGoodInAnother() {
        var operation = fixture.real();
        try (var person = SignedIn.as(port, operation.account(Role.FOCAL_POINT));
                var other = SignedIn.as(port, operation.account(Role.HCT_MEMBER))) {
            var answer = person.send(person.request("/account/language")
                    .header("X-CSRF-TOKEN", other.token())
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("language=FR")));

            assertThat(answer.statusCode()).isEqualTo(403);
        }
    }

    @Test // ACC-17
    void aCookieAloneOpensNoApi() {
        var operation = fixture.real();
        String path = "/api/v1/o/" + operation.code() + "/probe";
        try (var person = SignedIn.as(port, operation.account(Role.FOCAL_POINT))) {
            assertThat(person.get(path).statusCode()).isEqualTo(403);
            assertThat(person.api("GET", path, "").statusCode()).isEqualTo(200);
            assertThat(person.api("POST", path, "{}").statusCode()).isEqualTo(200);
        }
        try (var nobody = SignedIn.nobody(port)) {
            assertThat(nobody.get(path).statusCode()).isEqualTo(401);
        }
    }

    @Test // ACC-18
    void everyKindOfAnswerCarriesTheHeaders() {
        var operation = fixture.real();
        try (var person = SignedIn.as(port, operation.account(Role.FOCAL_POINT));
                var nobody = SignedIn.nobody(port)) {
            Stream.of(
                            person.get("/account"),
                            person.get("/"),
                            person.get(operation.path("/nothing-here")),
                            person.get(operation.path("/probe/breaks")),
                            person.api("GET", "/api/v1/o/" + operation.code() + "/probe", ""),
                            nobody.get("/sign-in"),
                            nobody.get("/api/v1/o/XX/probe"),
                            nobody.signIn("nobody", "nothing"))
                    .forEach(DoorTest::hasStrictHeaders);
        }
    }

    @Test // ACC-18
    void theSessionCookieIsOutOfReachOfScriptsAndOtherSites() {
        var account = fixture.real().account(Role.FOCAL_POINT);
        try (var person = SignedIn.nobody(port)) {
            var answer = person.signIn(account.signInName(), TestOperations.PASSWORD);

            assertThat(answer.headers().allValues("Set-Cookie"))
                    .filteredOn(cookie -> cookie.startsWith("kapok-session="))
                    .singleElement()
                    .asString()
                    .contains("HttpOnly", "SameSite=Lax", "Path=/");
            assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("JSESSIONID"));
        }
    }

    @Test // ACC-16
    void thirtyTwoThreadsOfTwoOperationsNeverSeeEachOther() throws Exception {
        var operations = List.of(fixture.real(), fixture.real());
        try (var one = SignedIn.as(port, operations.get(0).account(Role.HCT_MEMBER));
                var other = SignedIn.as(port, operations.get(1).account(Role.HCT_MEMBER));
                var threads = Executors.newFixedThreadPool(32)) {
            var people = List.of(one, other);
            List<Callable<Boolean>> work = IntStream.range(0, 320)
                    .<Callable<Boolean>>mapToObj(number -> () -> {
                        int who = number % 2;
                        String path = operations.get(who).path(number % 5 == 0 ? "/probe/breaks" : "/probe");
                        var answer = people.get(who).get(path);
                        return number % 5 == 0
                                ? answer.statusCode() == 409
                                : answer.body().equals(operations.get(who).code());
                    })
                    .toList();

            for (var answer : threads.invokeAll(work)) {
                assertThat(answer.get()).isTrue();
            }
        }
    }

    private static boolean saysWhoMayCallIt(HandlerMethod method) {
        return Stream.of(OpenTo.class, OpenToEveryone.class)
                .anyMatch(word -> AnnotatedElementUtils.hasAnnotation(method.getMethod(), word)
                        || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), word));
    }

    private static void hasStrictHeaders(HttpResponse<String> answer) {
        var headers = answer.headers();
        assertThat(headers.firstValue("Content-Security-Policy"))
                .as(answer.uri() + " " + answer.statusCode())
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                        .doesNotContain("unsafe"));
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
        assertThat(headers.firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
    }
}

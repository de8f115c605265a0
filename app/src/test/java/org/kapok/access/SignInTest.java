package org.kapok.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapok.shared.Role;
import org.kapok.testing.KapokTest;
import org.kapok.testing.MutableClock;
import org.kapok.testing.SignedIn;
import org.kapok.testing.TestOperations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@KapokTest
class SignInTest {

    @LocalServerPort
    int port;

    @Autowired
    TestOperations fixture;

    @Autowired
    MutableClock clock;

    @BeforeEach
    void forgiveGuesses() {
        fixture.forgiveGuesses();
    }

    @AfterEach
    void followTheMachineAgain() {
        clock.reset();
    }

    @Test // ACC-10
    void nameAndPasswordOpenTheOperationOfAFocalPoint() {
        var operation = fixture.real();
        try (var person = SignedIn.as(port, operation.account(Role.FOCAL_POINT))) {
            assertThat(person.get("/").headers().firstValue("Location")).contains(operation.path(""));
        }
    }

    @Test // ACC-10
    void whoeverIsNotSignedInIsLedToTheSignInPageAndBackToWhereHeWanted() {
        try (var nobody = SignedIn.nobody(port)) {
            var answer = nobody.get("/o/CF/notifications?q=bria");

            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location"))
                    .contains("/sign-in?to=%2Fo%2FCF%2Fnotifications%3Fq%3Dbria");
        }
    }

    @Test // ACC-10
    void aPageOfAnotherServerIsNoWayBack() {
        var account = fixture.real().account(Role.FOCAL_POINT);
        for (String elsewhere : new String[] {"//evil.example", "https://evil.example/", "/\\evil.example", "\\\\x"}) {
            try (var person = SignedIn.nobody(port)) {
                var answer = person.post(
                        "/sign-in",
                        Map.of("name", account.signInName(), "password", TestOperations.PASSWORD, "to", elsewhere));

                assertThat(answer.headers().firstValue("Location")).contains("/");
            }
        }
    }

    @Test // ACC-11
    void cellLiaisonOfficerAndAdministratorNeedASecondFactor() {
        var operation = fixture.real();
        for (Role role : new Role[] {Role.CELL, Role.LIAISON_OFFICER, Role.ADMINISTRATOR}) {
            try (var person = SignedIn.nobody(port)) {
                person.signIn(operation.account(role).signInName(), TestOperations.PASSWORD);

                assertThat(person.get("/").headers().firstValue("Location"))
                        .as(role.name())
                        .contains("/second-factor?to=%2F");
            }
            try (var person = SignedIn.as(port, operation.account(role))) {
                assertThat(person.get("/").headers().firstValue("Location")).contains(operation.path(""));
            }
        }
    }

    @Test // ACC-12
    void aDemosSampleAccountNeedsNoneOnThisMachineButOneThroughAProxy() {
        var operation = fixture.demo();
        var account = operation.account(Role.CELL);
        try (var person = SignedIn.nobody(port)) {
            person.signIn(account.signInName(), TestOperations.PASSWORD);

            assertThat(person.get("/").headers().firstValue("Location")).contains(operation.path(""));
            var throughProxy = person.send(person.request("/").header("X-Forwarded-For", "10.0.0.1"));
            assertThat(throughProxy.headers().firstValue("Location")).contains("/second-factor?to=%2F");
        }
    }

    @Test // ACC-13
    void wrongNameWrongPasswordAndDisabledAccountGetTheSameAnswer() {
        var operation = fixture.real();
        var known = operation.account(Role.FOCAL_POINT).signInName();
        try (var person = SignedIn.nobody(port)) {
            var wrongPassword = person.signIn(known, "not the password at all");
            var wrongName = person.signIn("x" + known.substring(1), "not the password at all");

            assertThat(wrongPassword.statusCode()).isEqualTo(422);
            assertThat(wrongName.statusCode()).isEqualTo(422);
            assertThat(withoutToken(wrongPassword.body(), known))
                    .isEqualTo(withoutToken(wrongName.body(), "x" + known.substring(1)));
        }
    }

    @Test // ACC-14
    void guessingIsSlowedDownForNamesThatExistAndNamesThatDoNot() {
        var account = fixture.real().account(Role.FOCAL_POINT);
        for (String name : new String[] {account.signInName(), "nobody." + account.signInName()}) {
            try (var person = SignedIn.nobody(port)) {
                for (int guess = 0; guess < 5; guess++) {
                    assertThat(person.signIn(name, "guess number " + guess).statusCode())
                            .isEqualTo(422);
                }
                assertThat(person.signIn(name, TestOperations.PASSWORD).statusCode())
                        .isEqualTo(429);
            }
        }
        clock.advance(Duration.ofSeconds(5));
        try (var person = SignedIn.nobody(port)) {
            assertThat(person.signIn(account.signInName(), TestOperations.PASSWORD)
                            .statusCode())
                    .isEqualTo(303);
        }
    }

    @Test // ACC-13
    void aNameThatDoesNotExistTakesAsLongAsOneThatDoes() {
        var operation = fixture.real();
        var known = new java.util.ArrayList<Long>();
        var unknown = new java.util.ArrayList<Long>();
        try (var person = SignedIn.nobody(port)) {
            person.signIn("warm.up", "nothing to see here");
            for (Role role : new Role[] {Role.TRAINEE, Role.TRAINER, Role.EVALUATOR, Role.HCT_MEMBER, Role.CELL}) {
                String name = operation.account(role).signInName();
                known.add(nanosToRefuse(person, name));
                unknown.add(nanosToRefuse(person, "no." + name));
            }
        }
        known.sort(null);
        unknown.sort(null);

        assertThat((double) unknown.get(2) / known.get(2)).isBetween(0.4, 2.5);
    }

    private static long nanosToRefuse(SignedIn person, String name) {
        long start = System.nanoTime();
        person.signIn(name, "not the password at all");
        return System.nanoTime() - start;
    }

    private static String withoutToken(String page, String name) {
        return page.replaceAll("(content|value)=\"[A-Za-z0-9_=-]{60,}\"", "token")
                .replace(name, "NAME");
    }
}

package org.kapok.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapok.access.signin.Sessions;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.shared.Role;
import org.kapok.testing.KapokTest;
import org.kapok.testing.MutableClock;
import org.kapok.testing.SignedIn;
import org.kapok.testing.TestOperation;
import org.kapok.testing.TestOperations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@KapokTest
class SessionTest {

    @LocalServerPort
    int port;

    @Autowired
    TestOperations fixture;

    @Autowired
    Sessions sessions;

    @Autowired
    IdentifiedTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MutableClock clock;

    TestOperation operation;

    @BeforeEach
    void makeAnOperation() {
        fixture.forgiveGuesses();
        operation = fixture.real();
    }

    @AfterEach
    void followTheMachineAgain() {
        clock.reset();
    }

    @Test // ACC-20
    void aLockedSessionShowsNothingUntilItsPasswordIsGiven() {
        try (var person = SignedIn.as(port, operation.account(Role.FOCAL_POINT))) {
            assertThat(person.post("/lock", Map.of()).headers().firstValue("Location"))
                    .contains("/unlock");

            assertThat(person.get("/account").headers().firstValue("Location")).contains("/unlock?to=%2Faccount");
            assertThat(person.get("/unlock").body())
                    .doesNotContain(operation.operation().nameEn(), "Test FOCAL_POINT");
            assertThat(person.post("/unlock", Map.of("password", "wrong wrong wrong"))
                            .statusCode())
                    .isEqualTo(422);
            assertThat(person.get("/account").statusCode()).isEqualTo(303);

            person.post("/unlock", Map.of("password", TestOperations.PASSWORD));
            assertThat(person.get("/account").statusCode()).isEqualTo(200);
        }
    }

    @Test // ACC-21
    void aSessionEndsWhenUnusedAndAtTheLatestAfterItsLength() {
        try (var idle = SignedIn.as(port, operation.account(Role.FOCAL_POINT))) {
            clock.advance(Duration.ofMinutes(29));
            assertThat(idle.get("/account").statusCode()).isEqualTo(200);
            clock.advance(Duration.ofMinutes(31));
            assertThat(idle.get("/account").headers().firstValue("Location")).contains("/sign-in?to=%2Faccount");
        }
        try (var busy = SignedIn.as(port, operation.account(Role.FOCAL_POINT))) {
            for (int step = 0; step < 28; step++) {
                clock.advance(Duration.ofMinutes(25));
                assertThat(busy.get("/account").statusCode()).isEqualTo(200);
            }
            clock.advance(Duration.ofMinutes(25));
            assertThat(busy.get("/account").statusCode()).isEqualTo(303);
        }
    }

    @Test // ACC-22
    void signingInMakesANewSecretAndEndsTheOldSession() {
        var account = operation.account(Role.FOCAL_POINT);
        try (var person = SignedIn.as(port, account)) {
            String before = sessionSecret(person);
            person.signIn(account.signInName(), TestOperations.PASSWORD);

            assertThat(sessionSecret(person)).isNotEqualTo(before);
            assertThat(sessions.find(before)).isEmpty();
        }
    }

    @Test // ACC-22
    void signingOutEverywhereEndsAllSessionsOfTheAccountAndNoOther() {
        var account = operation.account(Role.FOCAL_POINT);
        try (var here = SignedIn.as(port, account);
                var there = SignedIn.as(port, account);
                var another = SignedIn.as(port, operation.account(Role.HCT_MEMBER))) {
            here.post("/account/sessions/end", Map.of());

            assertThat(here.get("/account").statusCode()).isEqualTo(303);
            assertThat(there.get("/account").statusCode()).isEqualTo(303);
            assertThat(another.get("/account").statusCode()).isEqualTo(200);
        }
    }

    @Test // ACC-23
    void nobodyReadsSessionsPasswordsSecondFactorsOrTokensOfAnotherNotEvenTheAdministrator() {
        var account = operation.account(Role.FOCAL_POINT);
        try (var person = SignedIn.as(port, account)) {
            assertThat(sessions.own(account.viewer())).hasSize(1);
            for (Role role : new Role[] {Role.ADMINISTRATOR, Role.CELL, Role.HCT_MEMBER}) {
                for (String table : new String[] {"session", "password", "second_factor", "token", "token_secret"}) {
                    assertThat(transactions.read(operation.viewer(role), () -> jdbc.sql(
                                            "select count(*) from access." + table + " where account_id = ?")
                                    .param(account.id().value())
                                    .query(Integer.class)
                                    .single()))
                            .as(role + " " + table)
                            .isZero();
                }
            }
            assertThat(person.get("/account").statusCode()).isEqualTo(200);
        }
    }

    @Test // ACC-24
    void aDisabledOrEndedAccountIsOutAtOnce() {
        var account = operation.account(Role.FOCAL_POINT);
        try (var person = SignedIn.as(port, account)) {
            transactions.write(operation.viewer(Role.ADMINISTRATOR), () -> jdbc.sql(
                            "update access.account set disabled = true where id = ?")
                    .param(account.id().value())
                    .update());

            assertThat(person.get("/account").statusCode()).isEqualTo(303);
            assertThat(person.signIn(account.signInName(), TestOperations.PASSWORD)
                            .statusCode())
                    .isEqualTo(422);
        }
    }

    private static String sessionSecret(SignedIn person) {
        return person.cookies().stream()
                .filter(cookie -> cookie.getName().equals("kapok-session"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }
}

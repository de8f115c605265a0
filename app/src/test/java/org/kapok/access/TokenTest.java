package org.kapok.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kapok.access.signin.TokenScope;
import org.kapok.access.signin.Tokens;
import org.kapok.shared.Language;
import org.kapok.shared.Role;
import org.kapok.shared.ViolationsException;
import org.kapok.testing.KapokTest;
import org.kapok.testing.MutableClock;
import org.kapok.testing.SignedIn;
import org.kapok.testing.TestOperation;
import org.kapok.testing.TestOperations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@KapokTest
@ExtendWith(OutputCaptureExtension.class)
class TokenTest {

    @LocalServerPort
    int port;

    @Autowired
    TestOperations fixture;

    @Autowired
    Tokens tokens;

    @Autowired
    org.kapok.cli.StoreVerifier verifier;

    @Autowired
    MutableClock clock;

    TestOperation operation;
    Account owner;

    @BeforeEach
    void makeAnOperation() {
        fixture.forgiveGuesses();
        operation = fixture.real();
        owner = operation.account(Role.FOCAL_POINT);
    }

    @AfterEach
    void followTheMachineAgain() {
        clock.reset();
    }

    @Test // ACC-30
    void aTokenOpensTheApiInItsOwnersNameAndNoPage(CapturedOutput output) {
        String token = issue("write");

        assertThat(call("POST", token, probe()).body()).isEqualTo("FOCAL_POINT");
        assertThat(call("GET", token, "/account").statusCode()).isEqualTo(303);
        assertThat(call("GET", token + "x", probe()).statusCode()).isEqualTo(401);
        assertThat(tokens.own(owner.viewer()).getFirst().lastUsedAt()).isPresent();
        assertThat(output.getAll()).doesNotContain(token);
    }

    @Test // ACC-31
    void aTokenForReadingChangesNothing() {
        String token = issue();

        assertThat(call("GET", token, probe()).statusCode()).isEqualTo(200);
        assertThat(call("POST", token, probe()).statusCode()).isEqualTo(403);
    }

    @Test // ACC-31
    void aTokenForOneModuleIsNoGoodInAnother() {
        assertThat(call("GET", issue("notifications"), probe()).statusCode()).isEqualTo(403);
        assertThat(call("GET", issue("access"), probe()).statusCode()).isEqualTo(200);
    }

    @Test // LED-4
    void verificationDoesNotTakeATokenForDeleted() throws Exception {
        issue();
        assertThat(verifier.verify(Optional.empty(), Language.EN).problems())
                .noneMatch(line -> line.contains(owner.operation().toString()));
    }

    @Test // ACC-32
    void aTokenEndsAndIsRevokedAndLastsNoLongerThanTheOperationAllows() {
        String ending = issue();
        clock.advance(Duration.ofDays(31));
        assertThat(call("GET", ending, probe()).statusCode()).isEqualTo(401);
        clock.reset();
        fixture.forgiveGuesses();

        String revoked = issue();
        tokens.revoke(owner.viewer(), tokens.own(owner.viewer()).getFirst().id());
        assertThat(call("GET", revoked, probe()).statusCode()).isEqualTo(401);

        assertThatThrownBy(() -> tokens.issue(owner, "for ever", TokenScope.of(List.of()), 91))
                .isInstanceOf(ViolationsException.class);
    }

    @Test // ACC-33
    void aTokenInAnAddressIsRefusedEvenWhereNothingElseWouldBe(CapturedOutput output) {
        String token = issue("write");
        try (var nobody = SignedIn.nobody(port)) {
            assertThat(nobody.get(probe() + "?access_token=" + token).statusCode())
                    .isEqualTo(400);
            assertThat(nobody.get("/sign-in?to=" + token).statusCode()).isEqualTo(400);
        }
        assertThat(output.getAll()).doesNotContain(token);
    }

    @Test // ACC-32
    void theTextOfATokenIsShownOnce() {
        try (var person = SignedIn.as(port, owner)) {
            var shown = person.post("/account/tokens", Map.of("name", "bridge", "days", "10"));

            assertThat(shown.body()).containsPattern("kpk_[A-Za-z0-9_-]{43}");
            assertThat(person.get("/account/tokens").body())
                    .contains("bridge")
                    .doesNotContainPattern("kpk_[A-Za-z0-9_-]{43}");
        }
    }

    private String issue(String... words) {
        return tokens.issue(owner, "test", TokenScope.of(List.of(words)), 30);
    }

    private String probe() {
        return "/api/v1/o/" + operation.code() + "/probe";
    }

    private HttpResponse<String> call(String method, String token, String path) {
        try (var program = SignedIn.nobody(port)) {
            return program.send(program.request(path)
                    .header("Authorization", "Bearer " + token)
                    .method(method, HttpRequest.BodyPublishers.noBody()));
        }
    }
}

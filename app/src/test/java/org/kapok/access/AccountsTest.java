package org.kapok.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kapok.database.DatabaseIdentity;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.shared.Language;
import org.kapok.shared.Role;
import org.kapok.shared.StaleVersionException;
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
import org.springframework.jdbc.core.simple.JdbcClient;

@KapokTest
@ExtendWith(OutputCaptureExtension.class)
class AccountsTest {

    private static final String CHOSEN = "trois chèvres sur le bac";

    @LocalServerPort
    int port;

    @Autowired
    TestOperations fixture;

    @Autowired
    Enlistment enlistment;

    @Autowired
    Accounts accounts;

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

    @Test // ACC-40
    void anAdministratorMakesAnAccountAndItsPersonChoosesThePasswordWithACodeThatIsGoodOnce() {
        var enlisted = enlistment.enlist(administrator(), wanted(Role.FOCAL_POINT, Optional.of(UUID.randomUUID())));
        try (var person = SignedIn.nobody(port)) {
            var weak = redeem(person, enlisted, "motdepasse123");
            assertThat(weak.statusCode()).isEqualTo(422);
            assertThat(redeem(person, enlisted, CHOSEN).statusCode()).isEqualTo(303);
            assertThat(redeem(person, enlisted, CHOSEN).statusCode()).isEqualTo(422);

            person.signIn(enlisted.account().signInName(), CHOSEN);
            assertThat(person.get("/account").statusCode()).isEqualTo(200);
        }
    }

    @Test // ACC-40
    void aCodeGrowsTooOld() {
        var enlisted = enlistment.enlist(administrator(), wanted(Role.HCT_MEMBER, Optional.empty()));
        clock.advance(Duration.ofHours(73));
        try (var person = SignedIn.nobody(port)) {
            assertThat(redeem(person, enlisted, CHOSEN).statusCode()).isEqualTo(422);
        }
    }

    @Test // ACC-41
    void aNewCodeVoidsPasswordAndSessionsAtOnce() {
        var account = operation.account(Role.FOCAL_POINT);
        try (var person = SignedIn.as(port, account)) {
            accounts.giveCode(administrator(), account.id(), false);

            assertThat(person.get("/account").statusCode()).isEqualTo(303);
            assertThat(person.signIn(account.signInName(), TestOperations.PASSWORD)
                            .statusCode())
                    .isEqualTo(422);
        }
    }

    @Test // ACC-42
    void aHolderIsGivenExactlyForTheRolesThatNeedOne() {
        assertThatThrownBy(() -> enlistment.enlist(administrator(), wanted(Role.FOCAL_POINT, Optional.empty())))
                .isInstanceOf(ViolationsException.class)
                .hasMessageContaining("holder_missing");
        assertThatThrownBy(() -> enlistment.enlist(administrator(), wanted(Role.CELL, Optional.of(UUID.randomUUID()))))
                .isInstanceOf(ViolationsException.class)
                .hasMessageContaining("holder_given");
    }

    @Test // ACC-42
    void aSignInNameIsUniqueInTheStore() {
        var taken = fixture.real().account(Role.CELL).signInName();
        var again = new NewAccount(taken, "Somebody", Role.CELL, Optional.empty(), Language.FR, Optional.empty());

        assertThatThrownBy(() -> enlistment.enlist(administrator(), again))
                .isInstanceOf(ViolationsException.class)
                .hasMessageContaining("in_use");
    }

    @Test // ACC-43
    void onlyAdministratorsSetUpAccountsAndOnlyOfTheirOwnOperation() {
        var other = fixture.real();

        assertThatThrownBy(() -> enlistment.enlist(operation.cell(), wanted(Role.CELL, Optional.empty())))
                .isInstanceOf(AccessRefusedException.class);
        assertThat(accounts.find(administrator(), other.account(Role.CELL).id()))
                .isEmpty();
        assertThatThrownBy(() -> accounts.giveCode(
                        administrator(), other.account(Role.CELL).id(), true))
                .isInstanceOf(AccessRefusedException.class);
    }

    @Test // ACC-43
    void anAmendmentOfAVersionThatIsNoLongerTheLastIsRefused() {
        var account = operation.account(Role.HCT_MEMBER);
        var change = new AccountChange("New name", Language.FR, Optional.empty(), false);
        accounts.amend(administrator(), account.id(), 1, change);

        assertThatThrownBy(() -> accounts.amend(administrator(), account.id(), 1, change))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test // ACC-44
    void theFirstAdministratorGetsACodeThatIsNowhereElse(CapturedOutput output) {
        var first = enlistment.enlistFirstAdministrator(
                operation.operation(), "first." + operation.code().toLowerCase(java.util.Locale.ROOT), "First");

        assertThat(first.codeToShowOnce()).matches("([0-9A-Z]{5}-){3}[0-9A-Z]{5}");
        assertThat(output.getAll()).doesNotContain(first.codeToShowOnce());
        assertThat(first.toString()).doesNotContain(first.codeToShowOnce());
    }

    @Test // ACC-45
    void noSecretIsInTheLedgerNorInTheLog(CapturedOutput output) {
        var account = operation.account(Role.CELL);
        try (var person = SignedIn.as(port, account)) {
            person.post("/account/password", Map.of("oldPassword", TestOperations.PASSWORD, "newPassword", CHOSEN));
            person.post("/account/tokens", Map.of("name", "bridge", "days", "5"));
        }
        String ledger = transactions.read(new DatabaseIdentity.Worker("test", operation.id()), () -> jdbc.sql("""
                        select string_agg(convert_from(value, 'UTF8'), ' ') from ledger.field where operation_id = ?""")
                .param(operation.id().value())
                .query(String.class)
                .single());

        assertThat(ledger).contains(account.signInName(), "bridge");
        assertThat(ledger)
                .doesNotContain("argon2", "secret", TestOperations.PASSWORD, CHOSEN)
                .doesNotContainPattern("kpk_[A-Za-z0-9_-]{20}");
        assertThat(output.getAll())
                .doesNotContain("argon2", TestOperations.PASSWORD, CHOSEN)
                .doesNotContainPattern("kpk_[A-Za-z0-9_-]{20}");
    }

    @Test // ACC-46
    void theAdministrationPagesListFilterAndSave() {
        try (var administrator = SignedIn.as(port, operation.account(Role.ADMINISTRATOR))) {
            String list = operation.path("/administration/accounts");
            assertThat(administrator.get(list).body()).contains("Test CELL", "Test LIAISON_OFFICER");
            assertThat(administrator.get(list + "?role=CELL&sort=-name&lang=").body())
                    .contains("Test CELL")
                    .doesNotContain("Test LIAISON_OFFICER");

            var made = administrator.post(
                    list + "/new",
                    Map.of(
                            "signInName", "new." + operation.code().toLowerCase(java.util.Locale.ROOT),
                            "displayName", "New Person",
                            "role", "CELL",
                            "language", "FR",
                            "basedOn", "0"));
            assertThat(made.body()).containsPattern("([0-9A-Z]{5}-){3}[0-9A-Z]{5}");

            var account = operation.account(Role.HCT_MEMBER);
            var saved = administrator.post(
                    list + "/" + account.id(),
                    Map.of("displayName", "Renamed", "language", "EN", "disabled", "yes", "basedOn", "1"));
            assertThat(saved.statusCode()).isEqualTo(303);
            assertThat(accounts.find(administrator(), account.id())
                            .orElseThrow()
                            .disabled())
                    .isTrue();

            String settings = operation.path("/administration/settings");
            assertThat(administrator.get(settings).body()).contains("48 h");
            assertThat(administrator
                            .post(settings, Map.of("access.lead_time", "PT36H", "access.people_days", "x"))
                            .statusCode())
                    .isEqualTo(422);
            assertThat(administrator
                            .post(settings, Map.of("access.lead_time", "PT36H"))
                            .statusCode())
                    .isEqualTo(303);
            assertThat(administrator.get(settings).body()).contains("PT36H");
            assertThat(administrator.get(operation.path("/policy")).body())
                    .contains("Reads no notification, activity notice or alert.");
        }
        try (var cell = SignedIn.as(port, operation.account(Role.CELL))) {
            assertThat(cell.get(operation.path("/administration/accounts")).statusCode())
                    .isEqualTo(404);
        }
    }

    private org.kapok.shared.Viewer administrator() {
        return operation.viewer(Role.ADMINISTRATOR);
    }

    private NewAccount wanted(Role role, Optional<UUID> holder) {
        String name = "p" + UUID.randomUUID().toString().substring(0, 8);
        return new NewAccount(name, "Person", role, holder, Language.FR, Optional.empty());
    }

    private static java.net.http.HttpResponse<String> redeem(SignedIn person, Enlisted enlisted, String password) {
        return person.post("/code", Map.of("code", enlisted.codeToShowOnce(), "password", password));
    }
}

package org.kapok.testing;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kapok.access.Account;
import org.kapok.access.Enlistment;
import org.kapok.access.HolderKind;
import org.kapok.access.NewAccount;
import org.kapok.access.NewOperation;
import org.kapok.access.Operation;
import org.kapok.access.Operations;
import org.kapok.database.DatabaseIdentity;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.shared.AuthorityId;
import org.kapok.shared.ForceId;
import org.kapok.shared.Language;
import org.kapok.shared.OrganisationId;
import org.kapok.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes operations for tests, each with a code of its own. */
@Component
public class TestOperations {

    /** The password of every account made here. */
    public static final String PASSWORD = "un arbre pour la parole";

    private final Operations operations;
    private final Enlistment enlistment;
    private final IdentifiedTransactions transactions;
    private final JdbcClient jdbc;
    private final String hash;

    TestOperations(Operations operations, Enlistment enlistment, IdentifiedTransactions transactions, JdbcClient jdbc) {
        this.operations = operations;
        this.enlistment = enlistment;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.hash = enlistment.hash(PASSWORD);
    }

    /** A real operation in the Central African Republic with an account of every role. */
    public TestOperation real() {
        return make(false, false);
    }

    /** An exercise: its clock can be paused, moved and sped up. */
    public TestOperation exercise() {
        return make(true, false);
    }

    /** A demo: its accounts need no second factor over loopback. */
    public TestOperation demo() {
        return make(false, true);
    }

    /** One more account, for example of a second organisation or force. */
    public Account account(TestOperation operation, Role role, Optional<UUID> holder) {
        return enlist(operation.operation(), role, holder);
    }

    /** Forgets all failed attempts: every test of this JVM guesses from the same address. */
    public void forgiveGuesses() {
        transactions.write(new DatabaseIdentity.Doorkeeper(), () -> jdbc.sql("delete from access.attempt")
                .update());
    }

    private TestOperation make(boolean exercise, boolean demo) {
        String code = "T" + randomText().toUpperCase(Locale.ROOT);
        Operation operation = operations.found(
                new NewOperation(code, "Essai " + code, "Test " + code, "CF", "Africa/Bangui", exercise, demo));
        var organisation = UUID.randomUUID();
        var force = UUID.randomUUID();
        var authority = UUID.randomUUID();
        Map<Role, Account> accounts = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            if (role != Role.MACHINE) {
                accounts.put(role, enlist(operation, role, holder(role, organisation, force, authority)));
            }
        }
        return new TestOperation(
                operation, accounts, new OrganisationId(organisation), new ForceId(force), new AuthorityId(authority));
    }

    private static Optional<UUID> holder(Role role, UUID organisation, UUID force, UUID authority) {
        return HolderKind.of(role).map(kind -> switch (kind) {
            case ORGANISATION -> organisation;
            case FORCE -> force;
            case AUTHORITY -> authority;
        });
    }

    private Account enlist(Operation operation, Role role, Optional<UUID> holder) {
        String name = role.name().toLowerCase(Locale.ROOT) + "." + randomText();
        return enlistment.enlistWithHash(
                operation, new NewAccount(name, "Test " + role, role, holder, Language.EN, Optional.empty()), hash);
    }

    private static String randomText() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 10);
    }
}

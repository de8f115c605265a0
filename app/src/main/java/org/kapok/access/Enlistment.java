package org.kapok.access;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.kapok.access.secrets.OneTimeCodes;
import org.kapok.access.secrets.Passwords;
import org.kapok.database.DatabaseIdentity;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.shared.AccountId;
import org.kapok.shared.Language;
import org.kapok.shared.OperationId;
import org.kapok.shared.Role;
import org.kapok.shared.Viewer;
import org.kapok.shared.Violation;
import org.kapok.shared.ViolationsException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Makes accounts. */
@Service
public class Enlistment {

    private final IdentifiedTransactions transactions;
    private final AccountWrites writes;
    private final OneTimeCodes codes;
    private final Passwords passwords;
    private final Clock clock;

    Enlistment(
            IdentifiedTransactions transactions,
            AccountWrites writes,
            OneTimeCodes codes,
            Passwords passwords,
            Clock clock) {
        this.transactions = transactions;
        this.writes = writes;
        this.codes = codes;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Makes an account; its person chooses the password with the code. Administrators only. */
    public Enlisted enlist(Viewer administrator, NewAccount wanted) {
        AccountWrites.refuseUnlessAdministrator(administrator);
        Account account = checked(administrator.operation(), wanted);
        return unlessNameInUse(
                wanted, () -> transactions.write(administrator, () -> enlisted(account, administrator.account())));
    }

    /** All that is wrong with a wanted account, but whether its name is in use. */
    public List<Violation> violations(NewAccount wanted) {
        return wanted.violations(clock.instant());
    }

    /** Makes the first administrator of an operation, from the machine itself; the code is printed once. */
    public Enlisted enlistFirstAdministrator(Operation operation, String signInName, String displayName) {
        var wanted = new NewAccount(
                signInName, displayName, Role.ADMINISTRATOR, Optional.empty(), Language.FR, Optional.empty());
        Account account = checked(operation.id(), wanted);
        return unlessNameInUse(
                wanted, () -> transactions.write(worker(operation), () -> enlisted(account, operation.machine())));
    }

    /** Makes an account with a known password: sample accounts of the demo, and tests. No person can ask for it. */
    public Account enlistWithPassword(Operation operation, NewAccount wanted, String password) {
        return enlistWithHash(operation, wanted, passwords.hash(password));
    }

    /** The same with a hash of {@link #hash}, so that a dozen sample accounts cost one hash. */
    public Account enlistWithHash(Operation operation, NewAccount wanted, String hash) {
        Account account = checked(operation.id(), wanted);
        return unlessNameInUse(
                wanted,
                () -> transactions.write(worker(operation), () -> {
                    Instant now = clock.instant();
                    writes.insert(account, now);
                    passwords.add(account.operation(), account.id(), hash, now);
                    writes.recordEnlisted(account, operation.machine());
                    return account;
                }));
    }

    /** The salted hash of a password. */
    public String hash(String password) {
        return passwords.hash(password);
    }

    private Enlisted enlisted(Account account, AccountId actor) {
        writes.insert(account, clock.instant());
        var code = codes.give(account.operation(), account.id(), false, writes.codeExpiry(account.operation()));
        writes.recordEnlisted(account, actor);
        return new Enlisted(account, code);
    }

    private Account checked(OperationId operation, NewAccount wanted) {
        List<Violation> violations = wanted.violations(clock.instant());
        if (!violations.isEmpty()) {
            throw new ViolationsException(violations);
        }
        return new Account(
                new AccountId(UUID.randomUUID()),
                operation,
                wanted.signInName(),
                wanted.displayName().strip(),
                wanted.role(),
                wanted.holder(),
                wanted.language(),
                wanted.validUntil(),
                false,
                1);
    }

    private static <T> T unlessNameInUse(NewAccount wanted, Supplier<T> write) {
        try {
            return write.get();
        } catch (DuplicateKeyException e) {
            throw new ViolationsException(
                    List.of(Violation.of("signInName", "access.violation.sign_in_name_in_use", wanted.signInName())));
        }
    }

    private static DatabaseIdentity worker(Operation operation) {
        return new DatabaseIdentity.Worker("access.enlistment", operation.id());
    }
}

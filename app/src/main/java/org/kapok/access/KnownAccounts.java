package org.kapok.access;

import java.time.Instant;
import java.util.Optional;
import org.kapok.shared.AccountId;
import org.springframework.stereotype.Component;

/** Accounts as the doorkeeper finds them, within his transaction; of use to the sign-in only. */
@Component
public class KnownAccounts {

    /** An account with its operation. */
    public record Known(Account account, Operation operation) {}

    private final AccountRows accounts;
    private final OperationRows operations;

    KnownAccounts(AccountRows accounts, OperationRows operations) {
        this.accounts = accounts;
        this.operations = operations;
    }

    /** The account of this id, if it may be used at {@code trueTime}. */
    public Optional<Known> usable(AccountId id, Instant trueTime) {
        return known(accounts.byId(id), trueTime);
    }

    /** The account of this sign-in name, if it may be used at {@code trueTime}. */
    public Optional<Known> usable(String signInName, Instant trueTime) {
        return known(accounts.byName(signInName), trueTime);
    }

    private Optional<Known> known(Optional<Account> found, Instant trueTime) {
        return found.filter(account -> account.isUsable(trueTime))
                .flatMap(account ->
                        operations.byId(account.operation()).map(operation -> new Known(account, operation)));
    }
}

package org.kapok.access.signin;

import java.time.Clock;
import java.util.Optional;
import org.kapok.access.KnownAccounts;
import org.kapok.access.secrets.OneTimeCodes;
import org.kapok.access.secrets.Passwords;
import org.kapok.database.DatabaseIdentity;
import org.kapok.database.IdentifiedTransactions;
import org.springframework.stereotype.Component;

/** Whether a name and a password belong together; takes the same time whatever is wrong. */
@Component
class PasswordCheck {

    private record Found(Optional<KnownAccounts.Known> known, Optional<String> hash) {}

    private final IdentifiedTransactions transactions;
    private final KnownAccounts accounts;
    private final Passwords passwords;
    private final OneTimeCodes codes;
    private final Clock clock;

    PasswordCheck(
            IdentifiedTransactions transactions,
            KnownAccounts accounts,
            Passwords passwords,
            OneTimeCodes codes,
            Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.passwords = passwords;
        this.codes = codes;
        this.clock = clock;
    }

    /** The account, if the password is right and nothing voids it. */
    Optional<KnownAccounts.Known> check(String signInName, String password) {
        Found found = transactions.read(new DatabaseIdentity.Doorkeeper(), () -> find(signInName));
        return passwords.matches(password, found.hash()) ? found.known() : Optional.empty();
    }

    private Found find(String signInName) {
        Optional<KnownAccounts.Known> known = accounts.usable(signInName, clock.instant())
                .filter(usable -> !codes.stands(usable.account().id()));
        return new Found(
                known, known.flatMap(usable -> passwords.find(usable.account().id())));
    }
}

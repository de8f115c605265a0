package org.kapok.access.signin;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kapok.access.Account;
import org.kapok.access.KnownAccounts;
import org.kapok.access.secrets.OneTimeCode;
import org.kapok.access.secrets.OneTimeCodes;
import org.kapok.access.secrets.PasswordRule;
import org.kapok.access.secrets.Throttle;
import org.kapok.database.DatabaseIdentity;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.shared.Violation;
import org.kapok.shared.ViolationsException;
import org.springframework.stereotype.Service;

/** Lets whoever holds an administrator's code choose a password; the code is then used up. */
@Service
public class Redemption {

    private record Open(Account account, boolean forgetsSecondFactor) {}

    private final IdentifiedTransactions transactions;
    private final OneTimeCodes codes;
    private final KnownAccounts accounts;
    private final FreshStart freshStart;
    private final Throttle throttle;
    private final Clock clock;

    Redemption(
            IdentifiedTransactions transactions,
            OneTimeCodes codes,
            KnownAccounts accounts,
            FreshStart freshStart,
            Throttle throttle,
            Clock clock) {
        this.transactions = transactions;
        this.codes = codes;
        this.accounts = accounts;
        this.freshStart = freshStart;
        this.throttle = throttle;
        this.clock = clock;
    }

    /** Chooses the password. Throws {@link ViolationsException} for a code that does not hold or a weak password. */
    public void redeem(String typed, String password, Origin origin) {
        var keys = List.of(Throttle.Key.address(origin.address()));
        throttle.enter(keys).ifPresent(wait -> {
            throw refusal(Violation.of("code", "access.violation.throttled", Math.max(1, wait.toSeconds())));
        });
        var code = OneTimeCode.typed(typed);
        Open open = find(code).orElseThrow(() -> refusal(Violation.of("code", "access.violation.code")));
        throttle.succeeded(keys);
        var weak = PasswordRule.violations("password", password, open.account().signInName());
        if (!weak.isEmpty()) {
            throw new ViolationsException(weak);
        }
        if (!freshStart.begin(open.account(), code, password, open.forgetsSecondFactor())) {
            throw refusal(Violation.of("code", "access.violation.code"));
        }
    }

    private Optional<Open> find(OneTimeCode code) {
        Instant now = clock.instant();
        return transactions.read(new DatabaseIdentity.Doorkeeper(), () -> codes.find(code, now)
                .flatMap(given -> accounts.usable(given.account(), now)
                        .map(known -> new Open(known.account(), given.forgetsSecondFactor()))));
    }

    private static ViolationsException refusal(Violation violation) {
        return new ViolationsException(List.of(violation));
    }
}

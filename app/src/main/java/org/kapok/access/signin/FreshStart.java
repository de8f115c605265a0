package org.kapok.access.signin;

import java.time.Clock;
import java.time.Instant;
import org.kapok.access.Account;
import org.kapok.access.AccountHappenings;
import org.kapok.access.secrets.OneTimeCode;
import org.kapok.access.secrets.OneTimeCodes;
import org.kapok.access.secrets.Passwords;
import org.kapok.access.secrets.SecondFactors;
import org.kapok.database.IdentifiedTransactions;
import org.springframework.stereotype.Component;

/** Uses up a code: a new password, no session, no token, and no second factor if the code says that it is lost. */
@Component
class FreshStart {

    private final IdentifiedTransactions transactions;
    private final OneTimeCodes codes;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final AccountHappenings happenings;
    private final SessionRows sessions;
    private final TokenRows tokens;
    private final Clock clock;

    FreshStart(
            IdentifiedTransactions transactions,
            OneTimeCodes codes,
            Passwords passwords,
            SecondFactors factors,
            AccountHappenings happenings,
            SessionRows sessions,
            TokenRows tokens,
            Clock clock) {
        this.transactions = transactions;
        this.codes = codes;
        this.passwords = passwords;
        this.factors = factors;
        this.happenings = happenings;
        this.sessions = sessions;
        this.tokens = tokens;
        this.clock = clock;
    }

    boolean begin(Account account, OneTimeCode code, String password, boolean forgetsSecondFactor) {
        String hash = passwords.hash(password);
        return transactions.write(account.viewer(), () -> {
            Instant now = clock.instant();
            if (!codes.use(account.id(), code, now)) {
                return false;
            }
            passwords.save(account.operation(), account.id(), hash, now);
            if (forgetsSecondFactor) {
                factors.forget(account.id());
            }
            sessions.deleteAll(account.id());
            tokens.revokeAll(account.id(), now);
            happenings.record("access.code_used", account);
            return true;
        });
    }
}

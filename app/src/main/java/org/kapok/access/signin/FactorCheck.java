package org.kapok.access.signin;

import java.time.Clock;
import org.kapok.access.Account;
import org.kapok.access.secrets.SecondFactors;
import org.kapok.database.DatabaseIdentity;
import org.kapok.database.IdentifiedTransactions;
import org.springframework.stereotype.Component;

/** Whether a second factor is there, and right. */
@Component
class FactorCheck {

    private static final DatabaseIdentity DOORKEEPER = new DatabaseIdentity.Doorkeeper();

    private final IdentifiedTransactions transactions;
    private final SecondFactors factors;
    private final Clock clock;

    FactorCheck(IdentifiedTransactions transactions, SecondFactors factors, Clock clock) {
        this.transactions = transactions;
        this.factors = factors;
        this.clock = clock;
    }

    boolean isConfirmed(Account account) {
        return transactions.read(DOORKEEPER, () -> factors.isConfirmed(account.id()));
    }

    boolean verify(Account account, String code) {
        return transactions.write(DOORKEEPER, () -> factors.verify(account.id(), code, clock.instant()));
    }
}

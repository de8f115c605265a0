package org.kapok.access;

import java.util.function.Supplier;
import org.kapok.database.DatabaseIdentity;
import org.kapok.database.IdentifiedTransactions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Reads what every identity of an operation may read (its row, clock and settings): within the transaction that runs,
 * or else as the caretaker. A second connection is never taken while one is held, so that a small pool cannot lock up.
 */
@Component
class JoinedReads {

    private final IdentifiedTransactions transactions;

    JoinedReads(IdentifiedTransactions transactions) {
        this.transactions = transactions;
    }

    <T> T read(DatabaseIdentity otherwise, Supplier<T> work) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? work.get()
                : transactions.read(otherwise, work);
    }
}

package org.kapok.ledger.store;

import java.time.Clock;
import org.kapok.ledger.EntryDraft;
import org.kapok.ledger.EntryId;
import org.kapok.ledger.Ledger;
import org.kapok.ledger.format.Salts;
import org.kapok.shared.OperationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Appends in the running transaction: lock, read back, seal, insert. */
@Component
class StoredLedger implements Ledger {

    private final Clock clock;
    private final Chain chain;
    private final RowImages images;
    private final Sealer sealer;

    StoredLedger(Clock clock, Salts salts, JdbcClient jdbc) {
        this.clock = clock;
        this.chain = new Chain(jdbc);
        this.images = new RowImages(jdbc);
        this.sealer = new Sealer(salts);
    }

    @Override
    public EntryId append(EntryDraft draft) {
        requireWriting();
        var rows = images.read(draft.operation(), draft.rows());
        Head head = chain.lock(draft.operation());
        SealedEntry entry = sealer.seal(draft, head, clock.instant(), rows);
        chain.append(draft, entry);
        return new EntryId(draft.operation(), entry.sequence());
    }

    @Override
    public void lock(OperationId operation) {
        requireWriting();
        chain.lock(operation);
    }

    private static void requireWriting() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            throw new IllegalStateException("the ledger is written inside a write transaction only");
        }
    }
}

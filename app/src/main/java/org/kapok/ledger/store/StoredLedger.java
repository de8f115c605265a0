package org.kapok.ledger.store;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
        return append(List.of(draft)).getFirst();
    }

    @Override
    public List<EntryId> append(List<EntryDraft> drafts) {
        requireWriting();
        if (drafts.isEmpty()) {
            return List.of();
        }
        OperationId operation = drafts.getFirst().operation();
        if (drafts.stream().anyMatch(draft -> !draft.operation().equals(operation))) {
            throw new IllegalArgumentException("entries of several operations stand in several chains");
        }
        var rows = images.read(
                operation,
                drafts.stream().flatMap(draft -> draft.rows().stream()).toList());
        Head head = chain.lock(operation);
        Instant now = clock.instant();
        var entries = new ArrayList<SealedEntry>();
        int read = 0;
        for (EntryDraft draft : drafts) {
            int until = read + draft.rows().size();
            SealedEntry entry = sealer.seal(draft, head, now, rows.subList(read, until));
            entries.add(entry);
            head = new Head(entry.sequence(), entry.hash());
            read = until;
        }
        chain.append(operation, entries);
        return entries.stream()
                .map(entry -> new EntryId(operation, entry.sequence()))
                .toList();
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

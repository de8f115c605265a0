package org.kapok.deconfliction.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.ledger.LedgerEvent;
import org.kapok.ledger.LedgerListener;
import org.kapok.shared.OperationId;
import org.springframework.stereotype.Service;

/**
 * The picture of each operation on this node: built from the database at first use, then kept up by the ledger's
 * entries. A check inside a write asks {@link #atHead}, which first reads what the ledger says but this node has not
 * yet heard; the node therefore need not have heard everything for the check to be right.
 */
@Service
public class Pictures implements LedgerListener {

    private final Sources sources;
    private final Chain chain;
    private final IdentifiedTransactions transactions;
    private final Machines machines;
    private final Map<OperationId, Held> held = new ConcurrentHashMap<>();

    Pictures(Sources sources, Chain chain, IdentifiedTransactions transactions, Machines machines) {
        this.machines = machines;
        this.sources = sources;
        this.chain = chain;
        this.transactions = transactions;
    }

    /** A picture, and up to which entry everything is in it. */
    private static final class Held {
        private final OperationPicture picture = new OperationPicture();
        private volatile long applied;
    }

    /** The picture as this node knows it, at most a second old; built now if need be. Outside write transactions. */
    public OperationPicture of(OperationId operation) {
        return held.computeIfAbsent(operation, this::build).picture;
    }

    /**
     * The picture after everything that the ledger says at this moment; for the cell, whose next page shows what it has
     * just written. Not for answers to the sides: how long this takes depends on what others wrote.
     */
    public OperationPicture fresh(OperationId operation) {
        Held known = held.computeIfAbsent(operation, this::build);
        catchUp(operation, known);
        return of(operation);
    }

    /** Forgets what is in memory; the next question reads the database. */
    public void forget(OperationId operation) {
        held.remove(operation);
    }

    private Held build(OperationId operation) {
        return transactions.read(machines.identity(operation), () -> read(operation));
    }

    private Held read(OperationId operation) {
        var fresh = new Held();
        fresh.applied = chain.head(operation);
        fill(fresh.picture, operation);
        return fresh;
    }

    private void fill(OperationPicture picture, OperationId operation) {
        sources.notifications(operation).forEach(picture::put);
        sources.notices(operation).forEach(picture::put);
        var released = new ConcurrentHashMap<UUID, List<Released>>();
        sources.releases(operation)
                .forEach(release -> released.computeIfAbsent(release.notification(), _ -> new ArrayList<>())
                        .add(release));
        released.forEach(picture::put);
    }

    /**
     * The picture at the ledger's head, within a write transaction that runs as {@link Machines} and holds the
     * operation's lock. {@code written} is the record that this transaction itself has changed: its state is not yet
     * anybody else's and stays out.
     */
    public OperationPicture atHead(OperationId operation, UUID written) {
        Held known = held.get(operation);
        if (known == null) {
            // What this transaction reads may yet be undone: used once, not kept.
            return read(operation).picture;
        }
        return upToDate(operation, written, known) ? known.picture : read(operation).picture;
    }

    /** Not while the listener applies: what it read before must not come over what is read here. */
    private boolean upToDate(OperationId operation, UUID written, Held known) {
        synchronized (known) {
            for (Chain.Link link : chain.after(operation, known.applied)) {
                if (link.touches() == Chain.Touches.EVERYTHING) {
                    return false;
                }
                if (!link.record().equals(written)) {
                    apply(known.picture, operation, link);
                }
            }
        }
        return true;
    }

    @Override
    public void committed(LedgerEvent event) {
        OperationId operation = event.entry().operation();
        @Nullable Held known = held.get(operation);
        if (known != null) {
            catchUp(operation, known);
        }
    }

    /**
     * The transaction first, then the turn to apply: whoever holds the turn waits for no connection, since all may be held
     * by writers who wait for one who waits for the turn.
     */
    private void catchUp(OperationId operation, Held known) {
        transactions.read(machines.identity(operation), () -> {
            synchronized (known) {
                return applied(operation, known);
            }
        });
    }

    private boolean applied(OperationId operation, Held known) {
        for (Chain.Link link : chain.after(operation, known.applied)) {
            if (link.touches() == Chain.Touches.EVERYTHING) {
                held.remove(operation, known);
                return false;
            }
            apply(known.picture, operation, link);
            known.applied = link.sequence();
        }
        return true;
    }

    private void apply(OperationPicture picture, OperationId operation, Chain.Link link) {
        switch (link.touches()) {
            case NOTIFICATION -> {
                Optional<Notified> now = sources.notification(operation, link.record());
                now.ifPresentOrElse(picture::put, () -> picture.removeNotification(link.record()));
                picture.put(link.record(), sources.releases(operation, link.record()));
            }
            case NOTICE ->
                sources.notice(operation, link.record())
                        .ifPresentOrElse(picture::put, () -> picture.removeNotice(link.record()));
            case EVERYTHING, NOTHING -> {
                // Nothing of one record.
            }
        }
    }
}

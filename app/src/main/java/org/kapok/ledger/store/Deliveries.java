package org.kapok.ledger.store;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.kapok.database.DatabaseIdentity;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.ledger.Audience;
import org.kapok.ledger.EntryId;
import org.kapok.ledger.LedgerEvent;
import org.kapok.ledger.LedgerListener;
import org.kapok.ledger.RecordRef;
import org.kapok.shared.OperationId;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings entries to the listeners of this node, in chain order, each after the last that was brought. */
@Component
class Deliveries {

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
    private static final DatabaseIdentity LISTING = new DatabaseIdentity.Caretaker("ledger-events");
    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final IdentifiedTransactions transactions;
    private final ObjectProvider<LedgerListener> listeners;
    private final Map<OperationId, Long> delivered = new ConcurrentHashMap<>();
    private volatile boolean going;

    Deliveries(JdbcClient jdbc, IdentifiedTransactions transactions, ObjectProvider<LedgerListener> listeners) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.listeners = listeners;
    }

    /** What was committed before is not delivered. */
    void beginHere() {
        going = true;
        delivered.putAll(heads());
    }

    /** Delivers nothing more after the event under way. */
    void stop() {
        going = false;
    }

    /** Delivers what is new in any operation. */
    void catchUp() {
        heads().forEach((operation, head) -> {
            if (head > delivered.getOrDefault(operation, 0L)) {
                deliver(operation);
            }
        });
    }

    /** Delivers what is new in the operations that the notifications name. */
    void wake(PGNotification[] notifications) {
        var operations = new LinkedHashSet<OperationId>();
        for (PGNotification notification : notifications) {
            String payload = notification.getParameter();
            operations.add(OperationId.of(payload.substring(0, payload.indexOf(' '))));
        }
        operations.forEach(this::deliver);
    }

    private void deliver(OperationId operation) {
        List<LedgerEvent> events;
        do {
            long last = delivered.getOrDefault(operation, 0L);
            events = transactions.read(
                    new DatabaseIdentity.Worker("ledger-events", operation), () -> after(operation, last));
            for (LedgerEvent event : events) {
                if (!going) {
                    return;
                }
                listeners.orderedStream().forEach(listener -> tell(listener, event));
                delivered.put(operation, event.entry().sequence());
            }
        } while (events.size() == AT_ONCE);
    }

    private static void tell(LedgerListener listener, LedgerEvent event) {
        try {
            listener.committed(event);
        } catch (RuntimeException failed) {
            LOG.error("{} failed at {} {}", listener.getClass().getName(), event.type(), event.entry(), failed);
        }
    }

    private List<LedgerEvent> after(OperationId operation, long last) {
        return jdbc.sql("""
                        select sequence, type, record_kind, record_id, readers, true_time from ledger.entry
                        where operation_id = :operation and sequence > :last order by sequence limit :count""")
                .param("operation", operation.value())
                .param("last", last)
                .param("count", AT_ONCE)
                .query((row, _) -> new LedgerEvent(
                        new EntryId(operation, row.getLong("sequence")),
                        row.getString("type"),
                        new RecordRef(row.getString("record_kind"), row.getObject("record_id", UUID.class)),
                        new Audience(new TreeSet<>(
                                Arrays.asList((String[]) row.getArray("readers").getArray()))),
                        row.getObject("true_time", OffsetDateTime.class).toInstant()))
                .list();
    }

    private Map<OperationId, Long> heads() {
        return transactions.read(LISTING, () -> {
            var heads = new ConcurrentHashMap<OperationId, Long>();
            jdbc.sql("select operation_id, sequence from ledger.head").query(row -> {
                heads.put(new OperationId(row.getObject("operation_id", UUID.class)), row.getLong("sequence"));
            });
            return heads;
        });
    }
}

package org.kapok.deconfliction;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.deconfliction.alert.Alert;
import org.kapok.deconfliction.picture.Machines;
import org.kapok.deconfliction.store.AlertRows;
import org.kapok.deconfliction.store.CounterRows;
import org.kapok.notifications.UnseenAlerts;
import org.kapok.shared.AccountId;
import org.kapok.shared.OperationId;
import org.kapok.shared.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Proof of knowledge: nobody writes past an alert in his view that he has not been shown, but nobody is stopped. */
@Component
class Knowledge {

    /** How often one writer is asked to look before a write of one record. */
    static final int ASKED_AT_MOST = 3;

    private final Sights sights;
    private final CounterRows counters;
    private final AlertRows alerts;
    private final AlertRecord record;
    private final IdentifiedTransactions transactions;
    private final Machines machines;

    Knowledge(
            Sights sights,
            CounterRows counters,
            AlertRows alerts,
            AlertRecord record,
            IdentifiedTransactions transactions,
            Machines machines) {
        this.machines = machines;
        this.sights = sights;
        this.counters = counters;
        this.alerts = alerts;
        this.record = record;
        this.transactions = transactions;
    }

    /**
     * Lets the write of {@code written} go on, or refuses it with the alerts that the writer has not seen. Runs as
     * worker within his write.
     *
     * @throws UnseenAlerts at most {@value #ASKED_AT_MOST} times per writer and record; then the cell is told instead
     */
    void require(Viewer writer, UUID written, Set<String> seen, boolean urgent, Instant now) {
        List<Sight> unseen = sights.of(writer, written).stream()
                .filter(sight -> !seen.contains(sight.id()))
                .toList();
        if (unseen.isEmpty()) {
            return;
        }
        if (!urgent && counters.asked(writer.operation(), writer.account(), written) < ASKED_AT_MOST) {
            countAfterwards(writer, written, now);
            throw new UnseenAlerts(unseen.stream().map(Sight::said).toList());
        }
        unseen.forEach(sight -> writtenPast(writer.operation(), writer.account(), sight.alert(), now));
    }

    private void writtenPast(OperationId operation, AccountId writer, UUID id, Instant now) {
        Alert alert = alerts.find(id).orElseThrow().writtenPast(writer, now);
        alerts.save(alert);
        record.alert(operation, writer, now, "deconfliction.alert_written_past", alert, Map.of(), List.of());
    }

    /** The refusal undoes this transaction, and the count with it: so it is counted in one of its own, afterwards. */
    private void countAfterwards(Viewer writer, UUID written, Instant now) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                // The connection of the refused write is still bound to this thread.
                Thread.ofVirtual().name("deconfliction-asking").start(() -> count(writer, written, now));
            }
        });
    }

    private void count(Viewer writer, UUID written, Instant now) {
        transactions.write(machines.identity(writer.operation()), () -> {
            counters.countAsking(writer.operation(), writer.account(), written, now);
            return true;
        });
    }
}

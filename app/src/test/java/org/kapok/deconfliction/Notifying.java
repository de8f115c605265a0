package org.kapok.deconfliction;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kapok.access.OperationClocks;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.deconfliction.alert.Mover;
import org.kapok.deconfliction.picture.Notified;
import org.kapok.deconfliction.picture.Released;
import org.kapok.ledger.Audience;
import org.kapok.ledger.EntryDraft;
import org.kapok.ledger.Ledger;
import org.kapok.ledger.RecordRef;
import org.kapok.shared.Viewer;
import org.springframework.stereotype.Component;

/** Writes notifications as their module does: under the operation's lock, with the check, and with an entry. */
@Component
class Notifying {

    private final IdentifiedTransactions transactions;
    private final Ledger ledger;
    private final NotificationGate gate;
    private final FakeLiveThings live;
    private final OperationClocks clocks;

    Notifying(
            IdentifiedTransactions transactions,
            Ledger ledger,
            NotificationGate gate,
            FakeLiveThings live,
            OperationClocks clocks) {
        this.transactions = transactions;
        this.ledger = ledger;
        this.gate = gate;
        this.live = live;
        this.clocks = clocks;
    }

    void submit(Viewer writer, Notified notification, Set<String> seen) {
        write(writer, notification.id(), seen, false, () -> live.put(writer.operation(), notification));
    }

    void release(Viewer cell, Notified notification, List<Released> held, Set<String> seen) {
        write(cell, notification.id(), seen, false, () -> live.release(cell.operation(), notification.id(), held));
    }

    void withdraw(Viewer writer, Notified notification) {
        write(writer, notification.id(), Set.of(), true, () -> live.remove(writer.operation(), notification.id()));
    }

    private void write(Viewer writer, UUID id, Set<String> seen, boolean urgent, Runnable change) {
        Instant now = clocks.time(writer.operation());
        transactions.write(writer, () -> {
            ledger.lock(writer.operation());
            change.run();
            gate.settle(writer, id, seen, urgent, Mover.ORGANISATION);
            ledger.append(new EntryDraft(
                    writer.operation(),
                    "notifications.written",
                    new RecordRef("movement", id),
                    writer.account(),
                    now,
                    Optional.empty(),
                    Optional.empty(),
                    Audience.cell(),
                    List.of(),
                    List.of()));
            return true;
        });
    }
}

package org.kapok.deconfliction;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.kapok.access.OperationClocks;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.deconfliction.alert.Mover;
import org.kapok.deconfliction.picture.Machines;
import org.kapok.notifications.LiveNotification;
import org.kapok.notifications.NotificationId;
import org.kapok.notifications.ProximityGate;
import org.kapok.shared.OperationId;
import org.kapok.shared.Role;
import org.kapok.shared.Viewer;
import org.springframework.stereotype.Component;

/** Checks every change of a notification within its own write. */
@Component
class NotificationGate implements ProximityGate {

    private final IdentifiedTransactions transactions;
    private final ProximityCheck check;
    private final AlertRecord record;
    private final Knowledge knowledge;
    private final Machines machines;
    private final OperationClocks clocks;

    NotificationGate(
            IdentifiedTransactions transactions,
            ProximityCheck check,
            AlertRecord record,
            Knowledge knowledge,
            Machines machines,
            OperationClocks clocks) {
        this.transactions = transactions;
        this.check = check;
        this.record = record;
        this.knowledge = knowledge;
        this.machines = machines;
        this.clocks = clocks;
    }

    @Override
    public void changed(Viewer writer, LiveNotification now, Set<String> seenAlerts, boolean urgent) {
        settle(writer, now.id().value(), seenAlerts, urgent, Mover.ORGANISATION);
    }

    @Override
    public void closed(Viewer writer, NotificationId notification) {
        Mover mover = writer.role() == Role.MACHINE ? Mover.NOBODY : Mover.ORGANISATION;
        settle(writer, notification.value(), Set.of(), true, mover);
    }

    /** What a change of {@code notification} does to alerts; whoever writes it must have seen those in his view. */
    void settle(Viewer writer, UUID notification, Set<String> seen, boolean urgent, Mover mover) {
        OperationId operation = writer.operation();
        Instant time = clocks.time(operation).truncatedTo(ChronoUnit.MILLIS);
        transactions.within(machines.identity(operation), () -> {
            var turns = check.notification(operation, notification, mover, time);
            record.append(
                    operation, writer.account(), machines.viewer(operation).account(), time, turns);
            knowledge.require(writer, notification, seen, urgent, time);
            return true;
        });
    }
}

package org.kapok.notifications;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kapok.access.Operations;
import org.kapok.database.DatabaseIdentity;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.ledger.Audience;
import org.kapok.ledger.RecordRef;
import org.kapok.ledger.RowRef;
import org.kapok.shared.Role;
import org.kapok.shared.Viewer;
import org.springframework.stereotype.Service;

/** NOT-27: what two organisations notified alike is found at submission and put to the cell, never to them. */
@Service
public class Duplicates {

    private final IdentifiedTransactions transactions;
    private final Operations operations;
    private final NotificationStore notifications;
    private final VersionStore versions;
    private final DuplicateStore store;
    private final Journal journal;

    Duplicates(
            IdentifiedTransactions transactions,
            Operations operations,
            NotificationStore notifications,
            VersionStore versions,
            DuplicateStore store,
            Journal journal) {
        this.transactions = transactions;
        this.operations = operations;
        this.notifications = notifications;
        this.versions = versions;
        this.store = store;
        this.journal = journal;
    }

    /** Within the write of {@code now}, after the operation's lock was taken: its writer learns nothing of it. */
    void find(Viewer writer, Notification now, Content content) {
        var machine = operations.byId(writer.operation()).orElseThrow().machineViewer();
        transactions.within(new DatabaseIdentity.Person(machine), () -> {
            notifications.alike(machine, now.headline(), now.kind(), Duplicate.limit(now.kind())).stream()
                    .filter(other -> !other.organisation().equals(now.organisation()))
                    .flatMap(other -> Duplicate.of(now.headline(), now.kind(), other).stream())
                    .filter(found -> versions.sameFunction(machine, content, found.other()))
                    .forEach(found -> add(machine, now, found));
            return true;
        });
    }

    private void add(Viewer machine, Notification now, Duplicate found) {
        var row = new DuplicateStore.Row(
                UUID.randomUUID(), now.id(), found.other().id(), found.why(), journal.time(machine));
        if (store.add(machine.operation(), row)) {
            record(machine, "duplicate_found", row.id());
        }
    }

    /** Pairs of open notifications that wait for the cell; nothing for anybody else. */
    public List<SuspectedDuplicate> unsettled(Viewer viewer) {
        if (!viewer.isCell()) {
            return List.of();
        }
        return transactions.read(viewer, () -> {
            Map<NotificationId, Notification> open = notifications.open(viewer).stream()
                    .collect(Collectors.toMap(Notification::id, Function.identity()));
            return store.unsettled(viewer.operation()).stream()
                    .filter(row -> open.containsKey(row.one()) && open.containsKey(row.other()))
                    .map(row -> new SuspectedDuplicate(
                            row.id(),
                            java.util.Objects.requireNonNull(open.get(row.one())),
                            java.util.Objects.requireNonNull(open.get(row.other())),
                            row.why(),
                            row.found()))
                    .toList();
        });
    }

    /**
     * The cell looked at a pair and says why it need not be looked at again.
     *
     * @throws org.kapok.shared.ViolationsException without a reason, or when somebody settled it meanwhile
     */
    public void settle(Viewer viewer, UUID id, String reason) {
        Allowed.that(viewer.role() == Role.CELL, "notifications.violation.cell_only");
        Allowed.that(!reason.isBlank(), "reason", "notifications.violation.missing");
        transactions.write(viewer, () -> {
            boolean settled =
                    store.settle(viewer.operation(), id, reason.strip(), viewer.account(), journal.time(viewer));
            Allowed.that(settled, "notifications.violation.stale");
            record(viewer, "duplicate_settled", id);
            return true;
        });
    }

    private void record(Viewer actor, String what, UUID id) {
        journal.plain(
                actor,
                what,
                new RecordRef("duplicate", id),
                Audience.cell(),
                List.of(RowRef.lasting(DuplicateStore.TABLE, id, Audience.cell())));
    }
}

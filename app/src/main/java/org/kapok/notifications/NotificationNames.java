package org.kapok.notifications;

import java.util.Optional;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.evidence.NamedRecords;
import org.kapok.ledger.RecordRef;
import org.kapok.shared.ShortId;
import org.kapok.shared.Viewer;
import org.springframework.stereotype.Component;

/** Notifications by their short ids, for what leaves the house. */
@Component
class NotificationNames implements NamedRecords {

    private final NotificationStore notifications;
    private final IdentifiedTransactions transactions;

    NotificationNames(NotificationStore notifications, IdentifiedTransactions transactions) {
        this.notifications = notifications;
        this.transactions = transactions;
    }

    @Override
    public Optional<RecordRef> find(Viewer viewer, ShortId shortId) {
        return transactions.read(
                viewer, () -> notifications.named(viewer, shortId).map(Journal::record));
    }

    @Override
    public Optional<ShortId> name(Viewer viewer, RecordRef record) {
        var id = new NotificationId(record.id());
        return transactions.read(viewer, () -> notifications.find(viewer, id).map(Notification::shortId));
    }
}

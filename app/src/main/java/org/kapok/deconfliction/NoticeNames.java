package org.kapok.deconfliction;

import java.util.Optional;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.deconfliction.alert.Alert;
import org.kapok.deconfliction.notice.Notice;
import org.kapok.deconfliction.store.AlertRows;
import org.kapok.deconfliction.store.NoticeRows;
import org.kapok.evidence.NamedRecords;
import org.kapok.ledger.RecordRef;
import org.kapok.shared.ShortId;
import org.kapok.shared.Viewer;
import org.springframework.stereotype.Component;

/** Activity notices and proximity alerts by their short ids, for what leaves the house. */
@Component
class NoticeNames implements NamedRecords {

    private final ActivityNotices notices;
    private final ProximityAlerts alerts;
    private final NoticeRows noticeRows;
    private final AlertRows alertRows;
    private final IdentifiedTransactions transactions;

    NoticeNames(
            ActivityNotices notices,
            ProximityAlerts alerts,
            NoticeRows noticeRows,
            AlertRows alertRows,
            IdentifiedTransactions transactions) {
        this.notices = notices;
        this.alerts = alerts;
        this.noticeRows = noticeRows;
        this.alertRows = alertRows;
        this.transactions = transactions;
    }

    @Override
    public Optional<RecordRef> find(Viewer viewer, ShortId shortId) {
        return notices.find(viewer, shortId)
                .map(notice -> new RecordRef(StoredChain.NOTICE_KIND, notice.id()))
                .or(() -> alerts.find(viewer, shortId).map(alert -> new RecordRef(StoredChain.ALERT_KIND, alert.id())));
    }

    @Override
    public Optional<ShortId> name(Viewer viewer, RecordRef record) {
        return transactions.read(viewer, () -> switch (record.kind()) {
            case StoredChain.NOTICE_KIND -> noticeRows.find(record.id()).map(Notice::shortId);
            case StoredChain.ALERT_KIND -> alertRows.find(record.id()).map(Alert::shortId);
            default -> Optional.empty();
        });
    }
}

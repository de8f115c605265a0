package org.kapok.deconfliction;

import java.util.List;
import org.kapok.deconfliction.picture.Chain;
import org.kapok.deconfliction.store.ChainRows;
import org.kapok.shared.OperationId;
import org.springframework.stereotype.Component;

/** Says which entries of the ledger concern the picture. */
@Component
class StoredChain implements Chain {

    /** The record kind of this module's notices. */
    static final String NOTICE_KIND = "activity_notice";

    /** The record kind of alerts. */
    static final String ALERT_KIND = "proximity_alert";

    private final ChainRows rows;

    StoredChain(ChainRows rows) {
        this.rows = rows;
    }

    @Override
    public long head(OperationId operation) {
        return rows.head(operation);
    }

    @Override
    public List<Link> after(OperationId operation, long sequence) {
        return rows.after(operation, sequence).stream()
                .map(link -> new Link(link.sequence(), touches(link), link.record()))
                .toList();
    }

    private static Touches touches(ChainRows.Link link) {
        if (link.type().equals("access.settings_changed") || link.recordKind().equals("kind_list")) {
            return Touches.EVERYTHING;
        }
        if (link.type().startsWith("deconfliction.told_")) {
            return Touches.NOTHING;
        }
        return switch (link.recordKind()) {
            case "site", "movement" -> Touches.NOTIFICATION;
            case NOTICE_KIND -> Touches.NOTICE;
            default -> Touches.NOTHING;
        };
    }
}

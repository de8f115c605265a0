package org.kapok.deconfliction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kapok.deconfliction.notice.Notice;
import org.kapok.deconfliction.store.NoticeRows;
import org.kapok.ledger.Audience;
import org.kapok.ledger.EntryDraft;
import org.kapok.ledger.Ledger;
import org.kapok.ledger.RowRef;
import org.kapok.shared.AccountId;
import org.kapok.shared.Viewer;
import org.springframework.stereotype.Component;

/** Writes notices into the ledger: for the cell and the force, their content where a rule may destroy it. */
@Component
class NoticeEntries {

    private final Ledger ledger;

    NoticeEntries(Ledger ledger) {
        this.ledger = ledger;
    }

    void append(Viewer writer, String type, Notice notice, Optional<Integer> basis, Instant now) {
        append(writer.account(), type, notice, basis, now);
    }

    void append(AccountId actor, String type, Notice notice, Optional<Integer> basis, Instant now) {
        Audience audience = Audience.force(notice.force());
        var rows = new ArrayList<RowRef>();
        rows.add(RowRef.erasable(NoticeRows.NOTICE, notice.id(), audience));
        notice.content().ifPresent(content -> rows.add(RowRef.erasable(NoticeRows.CONTENT, content.id(), audience)));
        ledger.append(new EntryDraft(
                notice.operation(),
                type,
                AlertRecord.notice(notice.id()),
                actor,
                now,
                basis,
                Optional.empty(),
                audience,
                List.of(),
                rows));
    }
}

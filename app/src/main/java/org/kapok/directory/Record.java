package org.kapok.directory;

import java.util.List;
import java.util.Optional;
import org.kapok.access.OperationClocks;
import org.kapok.ledger.Audience;
import org.kapok.ledger.EntryDraft;
import org.kapok.ledger.Field;
import org.kapok.ledger.Ledger;
import org.kapok.ledger.RecordRef;
import org.kapok.ledger.RowRef;
import org.kapok.shared.Viewer;
import org.springframework.stereotype.Component;

/** Appends the address books' entries. */
@Component("directoryRecord")
class Record {

    private final Ledger ledger;
    private final OperationClocks clocks;

    Record(Ledger ledger, OperationClocks clocks) {
        this.ledger = ledger;
        this.clocks = clocks;
    }

    java.time.Instant time(Viewer viewer) {
        return clocks.time(viewer.operation());
    }

    void append(
            Viewer viewer,
            String what,
            RecordRef record,
            Optional<Integer> basis,
            Optional<String> reason,
            Audience audience,
            List<Field> fields,
            List<RowRef> rows) {
        ledger.append(new EntryDraft(
                viewer.operation(),
                "directory." + what,
                record,
                viewer.account(),
                time(viewer),
                basis,
                reason,
                audience,
                fields,
                rows));
    }
}

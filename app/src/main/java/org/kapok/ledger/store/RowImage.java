package org.kapok.ledger.store;

import org.jspecify.annotations.Nullable;
import org.kapok.ledger.RowRef;
import org.kapok.ledger.format.FieldNames;

/** A state row as it stands; the value is null when the row is gone. */
record RowImage(RowRef row, @Nullable Object value) {

    String name() {
        return FieldNames.row(row.table(), row.id());
    }
}

package org.kapok.ledger;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kapok.shared.Viewer;

/** Reads the past, each viewer his part of it. */
public interface LedgerHistory {

    /** The life of a record, oldest first; {@code offset} and {@code limit} count entries that the viewer may see. */
    List<LifeEntry> life(Viewer viewer, RecordRef record, int offset, int limit);

    /** A row as it stood, as far as the viewer may know; empty when he may know of none. */
    Optional<RowAsOf> row(Viewer viewer, String table, UUID id, Moment moment);

    /** All rows that entries of the record touched, as they stood. */
    List<RowAsOf> rows(Viewer viewer, RecordRef record, Moment moment);
}

package org.kapok.evidence;

import java.util.Optional;
import org.kapok.ledger.RecordRef;
import org.kapok.shared.ShortId;
import org.kapok.shared.Viewer;

/** Knows records by their short ids, for the cell; a bean of each module that keeps such records. */
public interface NamedRecords {

    /** The record that the viewer may read under this short id. */
    Optional<RecordRef> find(Viewer viewer, ShortId shortId);

    /** The short id of one of its own records. */
    Optional<ShortId> name(Viewer viewer, RecordRef record);
}

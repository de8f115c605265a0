package org.kapok.deconfliction.picture;

import java.util.List;
import java.util.UUID;
import org.kapok.shared.OperationId;

/** How far the ledger of an operation is; read within the caller's transaction. */
public interface Chain {

    /** The newest sequence; 0 before the first entry. */
    long head(OperationId operation);

    /** What entries after {@code sequence} speak of, in order. */
    List<Link> after(OperationId operation, long sequence);

    /** One entry: its place and the record it speaks of. */
    record Link(long sequence, Touches touches, UUID record) {}

    /** What an entry may have changed in the picture. */
    enum Touches {
        NOTIFICATION,
        NOTICE,
        /** A rule, a list, a setting: everything is read again. */
        EVERYTHING,
        NOTHING
    }
}

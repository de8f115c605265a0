package org.kapok.ledger.verification;

import java.sql.SQLException;

/** Compares the passing chain with something else. */
interface EntryObserver {

    /** The next entry of the chain. */
    void entry(long sequence, byte[] hash) throws SQLException;

    /** The chain ended; 0 when it is empty. */
    void ended(long lastSequence) throws SQLException;
}

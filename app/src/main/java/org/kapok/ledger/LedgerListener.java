package org.kapok.ledger;

/** Told of every committed entry, on every node, in chain order per operation, within a second. At least once. */
public interface LedgerListener {

    /** An entry was committed. Runs outside any transaction and must be quick. */
    void committed(LedgerEvent event);
}

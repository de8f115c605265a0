package org.kapok.ledger;

import java.util.Optional;

/** Forgets what a rule purges, and records that it did. */
public interface Erasures {

    /**
     * Destroys values and salts of the named rows' images and fields, within the running write transaction of the cell
     * or of a worker; what is not erasable stays. Empty when nothing was left to erase, and then nothing is recorded.
     *
     * @throws IllegalStateException outside a write transaction
     */
    Optional<EntryId> erase(Erasure erasure);
}

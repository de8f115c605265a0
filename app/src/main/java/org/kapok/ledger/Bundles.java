package org.kapok.ledger;

import java.time.Instant;
import java.util.List;
import org.kapok.shared.Viewer;

/** Signed extracts that verify without the server. Each is recorded in the ledger. Call outside any transaction. */
public interface Bundles {

    /**
     * What one holder may know of the life of these records, as a file; made for himself, or by the cell for him.
     *
     * @param operationTime the operation's own time, for the entry that records it
     * @throws IllegalArgumentException when {@code by} is neither that holder nor of the cell, or no record is named
     */
    byte[] forHolder(Viewer by, Holder holder, List<RecordRef> records, Instant operationTime);

    /**
     * Asks for the full bundle of these records; it is made once a second person of the cell confirms.
     *
     * @return the entry that records the request
     */
    EntryId requestFull(Viewer by, List<RecordRef> records, String reason, Instant operationTime);

    /** The requests of this operation that nobody confirmed yet, newest first, for the cell. */
    List<FullBundleRequest> openRequests(Viewer by);

    /**
     * Confirms another person's request and makes the full bundle: every entry of the records with every field.
     *
     * @throws IllegalArgumentException when the entry is no request, was confirmed before, or was made by the same person
     */
    byte[] confirmFull(Viewer by, EntryId request, Instant operationTime);
}

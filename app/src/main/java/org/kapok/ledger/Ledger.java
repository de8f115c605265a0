package org.kapok.ledger;

/** The only way to record a change. */
public interface Ledger {

    /**
     * Appends one entry within the running write transaction, which must have an identity that works in
     * {@code draft.operation()}. Takes the operation's lock until the transaction ends, so that commit order is chain
     * order: prepare first, append last. Reads back every row that {@code draft.rows()} names and commits to its image.
     *
     * @throws IllegalStateException outside a write transaction
     */
    EntryId append(EntryDraft draft);

    /**
     * Appends several entries of one operation, one after the other, at the cost of one.
     *
     * @throws IllegalArgumentException when they are of several operations
     */
    java.util.List<EntryId> append(java.util.List<EntryDraft> drafts);

    /**
     * Takes the operation's lock without appending yet, for commands that must check against the newest state (the
     * proximity check) before they append. Held until the transaction ends.
     */
    void lock(org.kapok.shared.OperationId operation);
}

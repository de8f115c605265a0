package org.kapok.ledger;

import org.kapok.shared.OperationId;

/**
 * The place of an entry in its operation's chain.
 *
 * @param sequence 1 for the first entry, without gaps
 */
public record EntryId(OperationId operation, long sequence) {}

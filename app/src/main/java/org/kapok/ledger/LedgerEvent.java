package org.kapok.ledger;

import java.time.Instant;

/**
 * That an entry was committed; what it says is read under the reader's own identity.
 *
 * @param audience everyone who may know of the entry or of one of its fields; the cell always may
 * @param trueTime when it was written, in true time
 */
public record LedgerEvent(EntryId entry, String type, RecordRef record, Audience audience, Instant trueTime) {}

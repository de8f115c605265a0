package org.kapok.ledger;

/** That an entry was committed; what it says is read under the reader's own identity. */
public record LedgerEvent(EntryId entry, String type, RecordRef record) {}

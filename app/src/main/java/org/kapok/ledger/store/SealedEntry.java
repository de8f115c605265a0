package org.kapok.ledger.store;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import org.kapok.ledger.EntryDraft;
import org.kapok.ledger.format.SealedField;

/** An entry as it goes into the tables. */
record SealedEntry(
        EntryDraft draft,
        long sequence,
        byte[] hash,
        byte[] body,
        Instant trueTime,
        SortedSet<String> readers,
        List<SealedField> fields) {}

package org.kapok.ledger.verification;

import java.time.Instant;
import java.util.UUID;

/**
 * Values that a rule purged.
 *
 * @param sequence of the entry that says so
 * @param on true time
 */
public record Removal(UUID operation, long sequence, Instant on, String rule, int values) {}

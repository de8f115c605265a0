package org.kapok.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * That a rule purged a value. Someone who may not know of the entry that recorded it learns only that it was removed.
 *
 * @param on true time
 * @param rule which rule, in the words of the entry that recorded it
 */
public record Removed(Optional<Instant> on, Optional<String> rule) {}

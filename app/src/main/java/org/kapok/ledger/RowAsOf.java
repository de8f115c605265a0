package org.kapok.ledger;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A state row as it stood at some moment, as far as its reader may know. */
public sealed interface RowAsOf {

    /** The table, schema-qualified. */
    String table();

    /** The row's key. */
    UUID id();

    /**
     * The row stood so.
     *
     * @param columns as {@code to_jsonb} gives them: text, {@code BigDecimal}, {@code Boolean}, lists, maps, null
     * @param since true time of the entry that made it so
     */
    record Present(String table, UUID id, Map<String, @Nullable Object> columns, Instant since) implements RowAsOf {}

    /** The row had been deleted at that true time. */
    record Deleted(String table, UUID id, Instant since) implements RowAsOf {}

    /** There was a row; what it said was removed since. */
    record Erased(String table, UUID id, Removed removed) implements RowAsOf {}
}

package org.kapok.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kapok.shared.AccountId;

/**
 * What a viewer may know of one entry.
 *
 * @param sequence for the cell only: it tells how many entries there are
 * @param head who did what and when; empty for a viewer who may know of some field only
 */
public record LifeEntry(Optional<Long> sequence, Optional<Head> head, List<Part> parts) {

    public LifeEntry {
        parts = List.copyOf(parts);
    }

    /** What everyone in the entry's audience may know. */
    public record Head(
            String type,
            RecordRef record,
            AccountId actor,
            Instant trueTime,
            Instant operationTime,
            Optional<Integer> basis,
            Optional<String> reason) {}

    /** A field or the image of a row. */
    public sealed interface Part {

        /** The field's own name, or {@code row:SCHEMA.TABLE:ID}. */
        String name();
    }

    /** A value that stands; a {@code Map}, {@code List}, text, {@code BigDecimal}, {@code Boolean} or null. */
    public record Open(String name, @Nullable Object value) implements Part {}

    /** A value that a rule purged. */
    public record Erased(String name, Removed removed) implements Part {}

    /** A field as a map, for convenience of pages; empty when it is no open object. */
    @SuppressWarnings("unchecked")
    public Optional<Map<String, @Nullable Object>> object(String name) {
        for (Part part : parts) {
            if (part instanceof Open open && open.name().equals(name) && open.value() instanceof Map<?, ?> map) {
                return Optional.of((Map<String, @Nullable Object>) map);
            }
        }
        return Optional.empty();
    }
}

package org.kapok.deconfliction.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** How values stand in the API. */
final class ApiValues {

    private ApiValues() {}

    /** An RFC 3339 instant with any offset; empty for anything else. */
    static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}

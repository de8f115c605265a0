package org.kapok.exchange.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Times as files write them. */
final class FileTimes {

    private FileTimes() {}

    /** RFC 3339 or XML dateTime with an offset; empty for anything else. */
    static Optional<Instant> withOffset(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text.strip()).toInstant());
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    /** As {@link #withOffset}, and a time or date without an offset is UTC, as GPX and KML define it. */
    static Optional<Instant> utcUnlessSaid(String text) {
        Optional<Instant> exact = withOffset(text);
        if (exact.isPresent()) {
            return exact;
        }
        try {
            return Optional.of(LocalDateTime.parse(text.strip()).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException notALocalTime) {
            return date(text);
        }
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(
                    LocalDate.parse(text.strip()).atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}

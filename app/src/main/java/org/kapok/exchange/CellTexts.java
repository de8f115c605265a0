package org.kapok.exchange;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.kapok.exchange.reading.Sheet.Cell;
import org.kapok.shared.Violation;
import org.kapok.ui.Moments;

/** Cells as the form would have them typed: times in local time, names of codes as codes. */
final class CellTexts {

    private static final Set<String> TIMES =
            Set.of("from", "until", "stop.arrive", "stop.leave", "arrive", "leave", "wording_from", "wording_until");
    private static final List<DateTimeFormatter> WRITTEN = Stream.of(
                    "uuuu-M-d['T'][' ']H:mm[:ss]", "d/M/uuuu H:mm[:ss]", "d.M.uuuu H:mm[:ss]", "d/M/uuuu H'h'mm")
            .map(DateTimeFormatter::ofPattern)
            .toList();

    private final CodeBook codes;
    private final Moments moments;
    private final Map<String, Optional<String>> known = new HashMap<>();

    CellTexts(CodeBook codes, Moments moments) {
        this.codes = codes;
        this.moments = moments;
    }

    /** The text for this column; what is no code of the column's list is told to {@code faults}. */
    String text(String column, Cell cell, Consumer<Violation> faults) {
        String text = Neutral.read(cell.text());
        if (text.isEmpty()) {
            return "";
        }
        if (TIMES.contains(column)) {
            return cell.date().map(LocalTimes::text).orElseGet(() -> time(text));
        }
        if (codes.isCoded(column)) {
            return known.computeIfAbsent(column + "=" + text, _ -> codes.code(column, text))
                    .orElseGet(() -> {
                        faults.accept(Violation.of(column, "exchange.fault.code", text));
                        return text;
                    });
        }
        return text;
    }

    /** A time that cannot be read stays as it is: the form then says what it expects. */
    String time(String text) {
        try {
            return LocalTimes.text(moments, OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException _) {
            return WRITTEN.stream()
                    .flatMap(format -> local(text, format).stream())
                    .findFirst()
                    .map(LocalTimes::text)
                    .orElse(text);
        }
    }

    private static Optional<LocalDateTime> local(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDateTime.parse(text.strip(), format));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}

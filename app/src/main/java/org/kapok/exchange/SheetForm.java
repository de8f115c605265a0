package org.kapok.exchange;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kapok.notifications.Kind;
import org.kapok.shared.Language;
import org.kapok.ui.Messages;

/**
 * A kind of sheet of ours.
 *
 * @param word {@code site}, {@code movement} or {@code notice}
 * @param columns in order, the essential ones first
 * @param known the columns by every heading under which they are known, reduced as {@link Column#reduced} does
 * @param sign the column that only this kind of sheet has
 */
record SheetForm(String word, List<Column> columns, Map<String, Column> known, String sign) {

    static SheetForm of(Kind kind, Messages messages) {
        return of(
                kind.word(),
                Column.of(kind),
                switch (kind) {
                    case SITE -> "function";
                    case MOVEMENT -> "stop.arrive";
                },
                messages);
    }

    static SheetForm of(String word, List<Column> columns, String sign, Messages messages) {
        Map<String, Column> known = columns.stream()
                .flatMap(column -> Stream.concat(
                                Stream.of(column.key(), column.key().replace("more.", "")),
                                Stream.of(Language.values())
                                        .map(language -> messages.in(language).text(column.label())))
                        .map(heading -> Map.entry(Column.reduced(heading), column)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first));
        return new SheetForm(word, columns, known, sign);
    }

    /** The column of this key; empty for none. */
    java.util.Optional<Column> column(String key) {
        return columns.stream().filter(column -> column.key().equals(key)).findFirst();
    }
}

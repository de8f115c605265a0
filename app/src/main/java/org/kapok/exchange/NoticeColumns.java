package org.kapok.exchange;

import java.util.List;
import java.util.stream.Stream;
import org.kapok.ui.Messages;

/** The columns of our sheet of activity notices: one row a notice. */
final class NoticeColumns {

    /** Word of the sheet's form. */
    static final String WORD = "notice";

    private static final List<String> KEYS = List.of(
            "label",
            "force",
            "places",
            "radius",
            "from",
            "until",
            "times",
            "kind",
            "slack",
            "floor",
            "ceiling",
            "remark",
            "wording",
            "wording_words",
            "wording_places",
            "wording_from",
            "wording_until");

    private NoticeColumns() {}

    static List<Column> all() {
        return KEYS.stream()
                .map(key -> new Column(key, "exchange.notice_column." + key))
                .toList();
    }

    static SheetForm form(Messages messages) {
        return SheetForm.of(WORD, all(), "places", messages);
    }

    /** The heading of a field of the form; empty text for none. */
    static String labelOf(String field) {
        return Stream.of(field)
                .filter(KEYS::contains)
                .map(key -> "exchange.notice_column." + key)
                .findFirst()
                .orElse("");
    }
}

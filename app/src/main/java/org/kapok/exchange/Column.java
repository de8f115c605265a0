package org.kapok.exchange;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kapok.notifications.Kind;
import org.kapok.notifications.NotificationField;

/**
 * A column of our sheet, known by its heading in either language or by its key.
 *
 * @param key the field of the form that it fills; {@code stop.} before those of each place of a movement
 * @param label message key of its heading
 */
public record Column(String key, String label) {

    private static final List<String> SITE = List.of(
            "name",
            "function",
            "placeName",
            "coordinate",
            "latitude",
            "longitude",
            "pcode",
            "radius",
            "from",
            "until",
            "reachName",
            "reachPhone",
            "urgency",
            "urgencyReason",
            "organisation",
            "id");
    private static final List<String> MOVEMENT = List.of(
            "name",
            "mode",
            "purpose",
            "stop.name",
            "stop.coordinate",
            "stop.latitude",
            "stop.longitude",
            "stop.arrive",
            "stop.leave",
            "vehicles",
            "people",
            "reachName",
            "reachPhone",
            "urgency",
            "urgencyReason",
            "organisation",
            "id");

    /** The columns of a kind's sheet, in order: the essential ones first. */
    static List<Column> of(Kind kind) {
        var columns = new ArrayList<Column>();
        for (String key : kind == Kind.SITE ? SITE : MOVEMENT) {
            columns.add(new Column(
                    key,
                    "exchange.column." + key.replace("stop.name", "placeName").replace("stop.", "")));
        }
        for (NotificationField field : NotificationField.moreOf(kind)) {
            columns.add(new Column("more." + field.word(), field.label()));
        }
        return List.copyOf(columns);
    }

    /** The column whose heading a fault of this form field is told under. */
    static String labelOf(String field) {
        String key =
                switch (field) {
                    case "settle.place" -> "coordinate";
                    case "reach" -> "reachName";
                    case "stops" -> "arrive";
                    default ->
                        field.replaceFirst("^settle\\.stops\\[\\d+]$", "coordinate")
                                .replaceFirst("^stops\\[\\d+]\\.name$", "placeName")
                                .replaceFirst("^stops\\[\\d+]\\.", "");
                };
        if (key.startsWith("duplicate.")) {
            return "exchange.column.name";
        }
        return Function.<String>identity()
                .andThen(name -> Stream.of(Kind.values())
                        .flatMap(kind -> of(kind).stream())
                        .filter(column -> column.key().equals(name)
                                || column.key().equals("stop." + name)
                                || column.key().equals("more." + name))
                        .findFirst()
                        .map(Column::label)
                        .orElse(""))
                .apply(key);
    }

    /** A heading or code without case, accents, blanks and signs. */
    static String reduced(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "");
    }
}

package org.kapok.notifications.web;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kapok.notifications.Kind;
import org.kapok.notifications.NotificationField;
import org.kapok.ui.Moments;
import org.kapok.ui.Screen;
import org.kapok.ui.Texts;

/** A force's view in words: the same on screen, in the register, on the sheet and in the organisation's preview. */
public record ViewLines(List<Line> lines) {

    /** One field with its values. */
    public record Line(String label, List<String> values) {}

    /** What a list shows of a view at once; the rest is folded away. */
    private static final Set<String> ESSENTIAL = Stream.of(
                    NotificationField.NAME,
                    NotificationField.ORGANISATION,
                    NotificationField.PERIOD,
                    NotificationField.POSITION,
                    NotificationField.ROUTE)
            .map(NotificationField::word)
            .collect(toUnmodifiableSet());

    /** The part of a view that a list shows at once, or the rest of it. */
    static Map<String, Object> part(boolean essential, Map<String, Object> view) {
        var part = new TreeMap<>(view);
        part.keySet().removeIf(word -> ESSENTIAL.contains(word) != essential);
        return part;
    }

    /** The view in the reader's language; positions as MGRS and decimal, times as date-time groups and local. */
    static ViewLines of(Kind kind, Map<String, Object> view, Screen screen) {
        Texts texts = screen.texts();
        var lines = new ArrayList<Line>();
        for (NotificationField field : NotificationField.values()) {
            Object value = view.get(field.word());
            if (value != null && field.isOf(kind)) {
                lines.add(new Line(texts.text(field.label()), values(field, value, screen)));
            }
        }
        return new ViewLines(List.copyOf(lines));
    }

    private static List<String> values(NotificationField field, Object value, Screen screen) {
        Texts texts = screen.texts();
        Moments moments = screen.moments();
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(item -> item instanceof Map<?, ?> map ? map(field, map, texts, moments) : String.valueOf(item))
                    .toList();
        }
        if (value instanceof Map<?, ?> map) {
            return List.of(map(field, map, texts, moments));
        }
        return List.of(word(field, value, screen));
    }

    private static String word(NotificationField field, Object value, Screen screen) {
        String code = String.valueOf(value);
        return switch (field) {
            case FUNCTION, PURPOSE -> screen.codeName(field.word(), code);
            case MODE -> {
                String key = "notifications.mode." + code;
                yield screen.texts().keys().contains(key) ? screen.text(key) : code;
            }
            case EXTENT -> screen.text("notifications.extent", screen.number(((Number) value).longValue()));
            default -> code;
        };
    }

    private static String map(NotificationField field, Map<?, ?> map, Texts texts, Moments moments) {
        if (field == NotificationField.PERIOD) {
            Instant from = Instant.parse(String.valueOf(map.get("from")));
            Object until = map.get("until");
            return until == null
                    ? texts.text("notifications.from_on", moments.dateTimeGroup(from), moments.local(from))
                    : texts.text(
                            "notifications.from_until",
                            moments.dateTimeGroup(from),
                            moments.dateTimeGroup(Instant.parse(String.valueOf(until))),
                            moments.span(from, Instant.parse(String.valueOf(until))));
        }
        if (field == NotificationField.VEHICLES) {
            return map.get("count") + " × " + map.get("kind") + " (" + map.get("marks") + ")";
        }
        if (field == NotificationField.REACH) {
            return map.get("name") + ", " + map.get("phone");
        }
        return place(map, texts) + times(map, moments);
    }

    private static String place(Map<?, ?> map, Texts texts) {
        String decimal = texts.coordinates(number(map, "lat"), number(map, "lon"));
        Object grid = map.get("mgrs");
        return map.get("name") + "  " + (grid == null ? decimal : grid + "  (" + decimal + ")");
    }

    private static double number(Map<?, ?> map, String key) {
        return map.get(key) instanceof Number number ? number.doubleValue() : 0;
    }

    private static String times(Map<?, ?> map, Moments moments) {
        if (!(map.get("arrive") instanceof String arrive) || !(map.get("leave") instanceof String leave)) {
            return "";
        }
        Instant in = Instant.parse(arrive);
        Instant out = Instant.parse(leave);
        return "  " + moments.dateTimeGroup(in) + (in.equals(out) ? "" : " – " + moments.dateTimeGroup(out)) + "  ("
                + (in.equals(out) ? moments.local(in) : moments.span(in, out)) + ")";
    }
}

package org.kapok.canary;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kapok.geo.Coordinate;

/** JSON of a type that can be read, and the same with one value after the other replaced by garbage. */
final class JsonSample {

    private static final String PLACE = "\u0001";

    private JsonSample() {}

    /** Bodies for this type: one that reads well, then one for each value and each garbage. */
    static List<String> bodies(Type type) {
        var bodies = new ArrayList<String>();
        bodies.add(of(type, 0));
        for (String holed : holed(type, 0)) {
            Garbage.JSON.forEach(garbage -> bodies.add(holed.replace(PLACE, garbage)));
        }
        return bodies;
    }

    private static List<String> holed(Type type, int depth) {
        if (!(type instanceof Class<?> record) || !record.isRecord() || depth > 4) {
            return List.of();
        }
        var all = new ArrayList<String>();
        for (RecordComponent hole : record.getRecordComponents()) {
            all.add(object(record, depth, hole, PLACE));
            for (String inner : holed(element(hole.getGenericType()), depth + 1)) {
                all.add(object(record, depth, hole, wrapped(hole.getGenericType(), inner)));
            }
        }
        return all;
    }

    private static String object(Class<?> record, int depth, RecordComponent other, String value) {
        var parts = new ArrayList<String>();
        for (RecordComponent component : record.getRecordComponents()) {
            String content = component.equals(other) ? value : of(component.getGenericType(), depth + 1);
            parts.add("\"" + component.getName() + "\":" + content);
        }
        return "{" + String.join(",", parts) + "}";
    }

    private static Type element(Type type) {
        return type instanceof ParameterizedType of
                ? of.getActualTypeArguments()[of.getActualTypeArguments().length - 1]
                : type;
    }

    private static String wrapped(Type type, String content) {
        if (!(type instanceof ParameterizedType of) || of.getRawType() == Optional.class) {
            return content;
        }
        return of.getRawType() == Map.class ? "{\"" + UUID.randomUUID() + "\":" + content + "}" : "[" + content + "]";
    }

    private static String of(Type type, int depth) {
        if (type instanceof ParameterizedType) {
            return wrapped(type, of(element(type), depth));
        }
        if (!(type instanceof Class<?> plain)) {
            return "null";
        }
        if (plain.isEnum()) {
            return "\"" + plain.getEnumConstants()[0] + "\"";
        }
        if (plain == Coordinate.class) {
            return "{\"longitude\":20.5,\"latitude\":6.5}";
        }
        if (plain.isRecord() && depth < 6) {
            return object(
                    plain,
                    depth,
                    plain.getRecordComponents()[0],
                    of(plain.getRecordComponents()[0].getGenericType(), depth + 1));
        }
        return simple(plain);
    }

    private static String simple(Class<?> plain) {
        if (plain == String.class) {
            return "\"text\"";
        }
        if (plain == UUID.class) {
            return "\"" + UUID.randomUUID() + "\"";
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return "true";
        }
        if (plain == Instant.class) {
            return "\"2026-11-22T10:00:00Z\"";
        }
        return Collection.class.isAssignableFrom(plain) ? "[]" : "1";
    }
}

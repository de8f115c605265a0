package org.kapok.notifications.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapok.geo.Atlas;
import org.kapok.geo.CoordinateReading;
import org.kapok.notifications.Place;
import org.kapok.shared.Violation;
import org.kapok.ui.Moments;

/** Reads what was typed into a form; what cannot be read is said, all at once, beside its field. */
final class Typed {

    private final Map<String, String> form;
    private final Moments moments;
    private final Optional<Atlas> atlas;
    private final List<Violation> violations = new ArrayList<>();

    Typed(Map<String, String> form, Moments moments, Optional<Atlas> atlas) {
        this.form = form;
        this.moments = moments;
        this.atlas = atlas;
    }

    String text(String field) {
        return form.getOrDefault(field, "").strip();
    }

    boolean has(String field) {
        return !text(field).isEmpty();
    }

    List<Violation> violations() {
        return List.copyOf(violations);
    }

    Optional<Instant> time(String field, boolean required) {
        if (!has(field)) {
            if (required) {
                wrong(field, "notifications.violation.missing");
            }
            return Optional.empty();
        }
        var read = moments.fromInput(text(field));
        if (read.isEmpty()) {
            wrong(field, "notifications.violation.time");
        }
        return read;
    }

    double number(String field, double absent) {
        if (!has(field)) {
            return absent;
        }
        String text = text(field).replace(',', '.').replaceAll("[\\s\\u00a0\\u202f]", "");
        if (text.matches("[0-9]{1,9}(\\.[0-9]{1,3})?")) {
            return Double.parseDouble(text);
        }
        wrong(field, "notifications.violation.number");
        return absent;
    }

    int count(String field) {
        double number = number(field, 0);
        return (int) number;
    }

    <E extends Enum<E>> E one(Class<E> type, String field, E absent) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text(field))) {
                return constant;
            }
        }
        return absent;
    }

    /** A place by its coordinate, or by its name when the gazetteer knows it. */
    Optional<Place> place(String nameField, String coordinateField, String settleField) {
        String name = text(nameField);
        var settled = Optional.of(text(settleField)).filter(reason -> !reason.isEmpty());
        if (!has(coordinateField)) {
            var known = atlas.flatMap(map -> map.named(name).stream().findFirst());
            if (known.isEmpty()) {
                wrong(coordinateField, "notifications.violation.coordinate_missing");
            }
            return known.map(found -> new Place(
                    name, text("pcode"), found.coordinate(), found.coordinate().decimal(), settled));
        }
        return switch (CoordinateReading.of(coordinateField, text(coordinateField))) {
            case CoordinateReading.Parsed parsed ->
                Optional.of(new Place(name, text("pcode"), parsed.coordinate(), text(coordinateField), settled));
            case CoordinateReading.Refused refused -> {
                violations.addAll(refused.violations());
                yield Optional.empty();
            }
        };
    }

    void wrong(String field, String code, Object... arguments) {
        violations.add(Violation.of(field, code, arguments));
    }
}

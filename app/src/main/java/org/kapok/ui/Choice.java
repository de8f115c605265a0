package org.kapok.ui;

import java.util.List;
import java.util.function.Function;

/**
 * One of several things to choose from, ready to show.
 *
 * @param value what the form sends
 * @param label what the person reads
 * @param hint what helps him to choose; may be empty
 */
public record Choice(String value, String label, String hint) {

    /** A choice that needs no explanation. */
    public static Choice of(String value, String label) {
        return new Choice(value, label, "");
    }

    /** One choice per constant of an enum, its name as value. */
    public static <E extends Enum<E>> List<Choice> each(Class<E> type, Function<E, String> label) {
        return java.util.Arrays.stream(type.getEnumConstants())
                .map(constant -> of(constant.name(), label.apply(constant)))
                .toList();
    }
}

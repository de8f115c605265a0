package org.kapok.shared;

import java.util.List;

/**
 * One thing that is wrong with what a person sent, worded by the message bundles.
 *
 * @param field the form field, column or path concerned, as the person knows it; empty when it concerns the whole
 * @param code key of the message, {@code module.violation.name}, present in every language
 * @param arguments what the message fills in, in its order
 */
public record Violation(String field, String code, List<Object> arguments) {

    public Violation {
        arguments = List.copyOf(arguments);
    }

    /** A violation of one field. */
    public static Violation of(String field, String code, Object... arguments) {
        return new Violation(field, code, List.of(arguments));
    }
}

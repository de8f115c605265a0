package org.kapok.exchange.reading;

import java.util.List;
import org.kapok.shared.Violation;

/**
 * One thing wrong with one place of a file.
 *
 * @param place where in the file, as a person finds it
 * @param violation which field or column, and what was expected
 */
public record Fault(Where place, Violation violation) {

    /** A fault of one row, feature or element. */
    public static Fault at(Where place, String field, String code, Object... arguments) {
        return new Fault(place, new Violation(field, code, List.of(arguments)));
    }
}

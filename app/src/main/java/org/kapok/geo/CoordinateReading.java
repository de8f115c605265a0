package org.kapok.geo;

import java.util.List;
import java.util.OptionalInt;
import org.kapok.shared.Violation;

/** What became of a coordinate that a person typed. */
public sealed interface CoordinateReading {

    /** Reads any notation: decimal degrees, degrees-minutes(-seconds) or MGRS. {@code field} names it in violations. */
    static CoordinateReading of(String field, String typed) {
        return new CoordinateParser(field).read(typed);
    }

    /**
     * It was understood.
     *
     * @param notation how it was written
     * @param order how it was known which number is the latitude
     * @param decimals decimals of the less exact number, only for {@link Notation#DECIMAL_DEGREES}
     * @param precisionMetres what one unit of the last written digit is worth on the ground, metres
     */
    record Parsed(
            Coordinate coordinate,
            Notation notation,
            CoordinateOrder order,
            OptionalInt decimals,
            double precisionMetres)
            implements CoordinateReading {}

    /** It was not understood; each violation says what is expected. */
    record Refused(List<Violation> violations) implements CoordinateReading {

        public Refused {
            violations = List.copyOf(violations);
        }
    }
}

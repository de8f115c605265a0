package org.kapok.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.kapok.shared.Violation;

/** Reads one typed coordinate: MGRS when it looks like it, else two groups of degrees. */
final class CoordinateParser {

    /** Longer than any coordinate; what is longer is a text pasted into the wrong field. */
    private static final int LONGEST = 120;

    private static final double METRES_PER_DEGREE = 111_320;

    private final String field;

    CoordinateParser(String field) {
        this.field = field;
    }

    CoordinateReading read(String typed) {
        if (typed.isBlank()) {
            return refused("empty");
        }
        if (typed.length() > LONGEST) {
            return refused("too_long", LONGEST);
        }
        return switch (MilitaryGrid.read(typed)) {
            case MilitaryGrid.Finding.Square square ->
                new CoordinateReading.Parsed(
                        square.centre(), Notation.MGRS, CoordinateOrder.STATED, OptionalInt.empty(), square.metres());
            case MilitaryGrid.Finding.Wrong wrong -> refused(wrong.code());
            case MilitaryGrid.Finding.SomethingElse _ -> readDegrees(typed);
        };
    }

    private CoordinateReading readDegrees(String typed) {
        return switch (DegreeGroups.of(typed)) {
            case DegreeGroups.Refused refused -> refused(refused.code());
            case DegreeGroups.Pair pair -> combine(pair.first(), pair.second());
        };
    }

    private CoordinateReading combine(DegreeGroup first, DegreeGroup second) {
        var violations = new ArrayList<Violation>();
        first.fault().ifPresent(code -> violations.add(violation(code, first.text())));
        second.fault().ifPresent(code -> violations.add(violation(code, second.text())));
        if (!violations.isEmpty()) {
            return new CoordinateReading.Refused(violations);
        }
        Optional<CoordinateOrder> order = order(first, second);
        if (order.isEmpty()) {
            return refused("same_axis");
        }
        boolean latitudeFirst = order.get() == CoordinateOrder.LATITUDE_FIRST
                || (order.get() == CoordinateOrder.STATED
                        && first.axis() != DegreeGroup.Axis.LONGITUDE
                        && second.axis() != DegreeGroup.Axis.LATITUDE);
        return latitudeFirst ? place(first, second, order.get()) : place(second, first, order.get());
    }

    private static Optional<CoordinateOrder> order(DegreeGroup first, DegreeGroup second) {
        if (first.axis() == DegreeGroup.Axis.UNSTATED && second.axis() == DegreeGroup.Axis.UNSTATED) {
            boolean onlyLongitude = Math.abs(first.degrees()) > 90 && Math.abs(second.degrees()) <= 90;
            return Optional.of(onlyLongitude ? CoordinateOrder.LONGITUDE_FIRST : CoordinateOrder.LATITUDE_FIRST);
        }
        return first.axis() == second.axis() ? Optional.empty() : Optional.of(CoordinateOrder.STATED);
    }

    private CoordinateReading place(DegreeGroup latitude, DegreeGroup longitude, CoordinateOrder order) {
        var violations = new ArrayList<Violation>();
        if (Math.abs(latitude.degrees()) > 90) {
            violations.add(violation("latitude_range", latitude.text()));
        }
        if (Math.abs(longitude.degrees()) > 180) {
            violations.add(violation("longitude_range", longitude.text()));
        }
        if (!violations.isEmpty()) {
            return new CoordinateReading.Refused(violations);
        }
        DegreeGroup rougher = latitude.step() >= longitude.step() ? latitude : longitude;
        return new CoordinateReading.Parsed(
                new Coordinate(longitude.degrees(), latitude.degrees()),
                rougher.notation(),
                order,
                rougher.notation() == Notation.DECIMAL_DEGREES
                        ? OptionalInt.of(Math.min(latitude.decimals(), longitude.decimals()))
                        : OptionalInt.empty(),
                rougher.step() * METRES_PER_DEGREE);
    }

    private CoordinateReading refused(String code, Object... arguments) {
        return new CoordinateReading.Refused(List.of(violation(code, arguments)));
    }

    private Violation violation(String code, Object... arguments) {
        return Violation.of(field, "geo.violation.coordinate_" + code, arguments);
    }
}

package org.kapok.deconfliction.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kapok.geo.CoordinateReading;
import org.kapok.shared.Violation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.valid.IsValidOp;

/** Reads a text with one coordinate a line, in any notation, as typed or as the map wrote it. */
final class Places {

    /** More corners than anybody types: longer shapes come from files. */
    static final int MOST = 500;

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final String text;
    private final String field;
    private final List<Violation> wrong;

    Places(String text, String field, List<Violation> wrong) {
        this.text = text;
        this.field = field;
        this.wrong = wrong;
    }

    List<Coordinate> read() {
        List<String> lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.size() > MOST) {
            wrong.add(Violation.of(field, "deconfliction.violation.too_many_places", MOST));
            return List.of();
        }
        var places = new ArrayList<Coordinate>();
        for (String line : lines) {
            switch (CoordinateReading.of(field, line)) {
                case CoordinateReading.Parsed parsed ->
                    places.add(new Coordinate(
                            parsed.coordinate().longitude(), parsed.coordinate().latitude()));
                case CoordinateReading.Refused refused -> wrong.addAll(refused.violations());
            }
        }
        return places;
    }

    /** The polygon with these corners, closed by itself; says what is wrong with it otherwise. */
    Optional<Geometry> polygon(List<Coordinate> corners) {
        var ring = new ArrayList<>(corners);
        if (!ring.isEmpty() && !ring.getFirst().equals2D(ring.getLast())) {
            ring.add(ring.getFirst());
        }
        if (ring.size() < 4) {
            wrong.add(Violation.of(field, "deconfliction.violation.three_corners"));
            return Optional.empty();
        }
        Geometry polygon = GEOMETRY.createPolygon(ring.toArray(Coordinate[]::new));
        var validity = new IsValidOp(polygon);
        if (!validity.isValid()) {
            Coordinate at = validity.getValidationError().getCoordinate();
            wrong.add(Violation.of(
                    field,
                    "deconfliction.violation.crosses_itself",
                    new org.kapok.geo.Coordinate(at.x, at.y).decimal()));
            return Optional.empty();
        }
        return Optional.of(polygon);
    }
}

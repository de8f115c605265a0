package org.kapok.deconfliction.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kapok.shared.Violation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;

/** Reads a GeoJSON geometry: Point, LineString, Polygon or MultiPolygon. */
final class GeoJsonGeometry {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final int MOST = 10_000;

    private final Map<String, Object> json;
    private final String field;
    private final List<Violation> wrong;

    GeoJsonGeometry(Map<String, Object> json, String field, List<Violation> wrong) {
        this.json = json;
        this.field = field;
        this.wrong = wrong;
    }

    Optional<Geometry> read() {
        try {
            Geometry geometry = geometry();
            if (geometry.getNumPoints() > MOST) {
                wrong.add(Violation.of(field, "deconfliction.violation.too_many_places", MOST));
                return Optional.empty();
            }
            var validity = new IsValidOp(geometry);
            if (!validity.isValid()) {
                Coordinate at = validity.getValidationError().getCoordinate();
                wrong.add(Violation.of(field, "deconfliction.violation.crosses_itself", at.y + ", " + at.x));
                return Optional.empty();
            }
            return Optional.of(geometry);
        } catch (IllegalArgumentException | ClassCastException _) {
            wrong.add(Violation.of(field, "deconfliction.violation.geometry"));
            return Optional.empty();
        }
    }

    private Geometry geometry() {
        Object type = json.get("type");
        List<?> coordinates = list(json.get("coordinates"));
        if ("Point".equals(type)) {
            return GEOMETRY.createPoint(position(coordinates));
        }
        if ("LineString".equals(type)) {
            return GEOMETRY.createLineString(positions(coordinates));
        }
        if ("Polygon".equals(type)) {
            return polygon(coordinates);
        }
        if ("MultiPolygon".equals(type)) {
            return GEOMETRY.createMultiPolygon(
                    coordinates.stream().map(part -> polygon(list(part))).toArray(Polygon[]::new));
        }
        throw new IllegalArgumentException("no such geometry: " + type);
    }

    private static Polygon polygon(List<?> rings) {
        var read = new ArrayList<LinearRing>();
        rings.forEach(ring -> read.add(GEOMETRY.createLinearRing(positions(list(ring)))));
        if (read.isEmpty()) {
            throw new IllegalArgumentException("a polygon has a ring");
        }
        return GEOMETRY.createPolygon(
                read.getFirst(), read.subList(1, read.size()).toArray(LinearRing[]::new));
    }

    private static Coordinate[] positions(List<?> list) {
        return list.stream().map(position -> position(list(position))).toArray(Coordinate[]::new);
    }

    private static Coordinate position(List<?> numbers) {
        if (numbers.size() < 2) {
            throw new IllegalArgumentException("a position has two numbers");
        }
        double lon = ((Number) numbers.get(0)).doubleValue();
        double lat = ((Number) numbers.get(1)).doubleValue();
        if (!(Math.abs(lon) <= 180) || !(Math.abs(lat) <= 90)) {
            throw new IllegalArgumentException("no place on Earth");
        }
        return new Coordinate(lon, lat);
    }

    private static List<?> list(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException("a list was expected");
    }
}

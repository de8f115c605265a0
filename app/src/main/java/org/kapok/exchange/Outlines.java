package org.kapok.exchange;

import java.util.List;
import java.util.Optional;
import org.kapok.deconfliction.NoticeForms.Outline;
import org.kapok.exchange.reading.Fault;
import org.kapok.exchange.reading.Shape;
import org.kapok.geo.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Shapes of a file as the outline of an activity. */
final class Outlines {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private Outlines() {}

    /** The outline; empty, with the fault told, where the shape cannot be one. */
    static Optional<Outline> of(Shape shape, List<Fault> faults) {
        return switch (shape.outline()) {
            case Shape.Spot spot ->
                Optional.of(new Outline(
                        GEOMETRY.createPoint(plain(spot.position())),
                        List.of(),
                        spot.span().from(),
                        spot.span().until()));
            case Shape.Surface surface -> {
                var crossing = Crossing.fault(shape.where(), surface);
                crossing.ifPresent(faults::add);
                yield crossing.isPresent() ? Optional.empty() : Optional.of(area(surface));
            }
            case Shape.Way way -> way(shape, way, faults);
        };
    }

    private static Outline area(Shape.Surface surface) {
        Polygon[] polygons = surface.polygons().stream().map(Outlines::polygon).toArray(Polygon[]::new);
        return new Outline(
                polygons.length == 1 ? polygons[0] : GEOMETRY.createMultiPolygon(polygons),
                List.of(),
                surface.span().from(),
                surface.span().until());
    }

    private static Polygon polygon(List<List<Coordinate>> rings) {
        List<LinearRing> made = rings.stream()
                .map(ring -> GEOMETRY.createLinearRing(
                        ring.stream().map(Outlines::plain).toArray(org.locationtech.jts.geom.Coordinate[]::new)))
                .toList();
        return GEOMETRY.createPolygon(
                made.getFirst(), made.subList(1, made.size()).toArray(LinearRing[]::new));
    }

    private static Optional<Outline> way(Shape shape, Shape.Way way, List<Fault> faults) {
        if (way.points().stream().anyMatch(point -> point.time().isEmpty())) {
            faults.add(Fault.at(shape.where(), "times", "exchange.fault.times_missing"));
            return Optional.empty();
        }
        return Optional.of(new Outline(
                GEOMETRY.createLineString(way.points().stream()
                        .map(point -> plain(point.position()))
                        .toArray(org.locationtech.jts.geom.Coordinate[]::new)),
                way.points().stream().map(point -> point.time().orElseThrow()).toList(),
                Optional.empty(),
                Optional.empty()));
    }

    private static org.locationtech.jts.geom.Coordinate plain(Coordinate at) {
        return new org.locationtech.jts.geom.Coordinate(at.longitude(), at.latitude());
    }
}

package org.kapok.geo.imports;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.IsValidOp;

/** Makes polygons of raw coordinates; mends small faults and says so. */
final class Shapes {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** Mending may change the area by this part at most; more means that the ring was something else. */
    private static final double MENDABLE = 0.01;

    private Shapes() {}

    /** What became of a geometry. */
    sealed interface Outcome {
        /** A usable shape, or none where the file has none; {@code mended} when it had crossed itself. */
        record Made(Optional<Geometry> shape, boolean mended) implements Outcome {}

        /** Not usable, for the reason of this code. */
        record Refused(String code) implements Outcome {}
    }

    static Outcome of(RawFeature feature) {
        if (feature.fault().isPresent()) {
            return new Outcome.Refused(feature.fault().get());
        }
        if (feature.geometryType().isEmpty()) {
            return new Outcome.Made(Optional.empty(), false);
        }
        Object coordinates = feature.coordinates().orElseGet(List::of);
        try {
            return switch (feature.geometryType().get()) {
                case "Polygon" -> checked(polygon(coordinates));
                case "MultiPolygon" ->
                    checked(FACTORY.createMultiPolygon(
                            children(coordinates).stream().map(Shapes::polygon).toArray(Polygon[]::new)));
                default -> new Outcome.Refused("no_polygon");
            };
        } catch (IllegalArgumentException _) {
            return new Outcome.Refused("ring");
        }
    }

    private static Outcome checked(Geometry shape) {
        if (shape.isEmpty()) {
            return new Outcome.Refused("ring");
        }
        if (new IsValidOp(shape).isValid()) {
            return new Outcome.Made(Optional.of(shape), false);
        }
        Geometry mended = GeometryFixer.fix(shape);
        boolean same = !mended.isEmpty() && Math.abs(mended.getArea() - shape.getArea()) <= MENDABLE * shape.getArea();
        return same ? new Outcome.Made(Optional.of(mended), true) : new Outcome.Refused("crosses_itself");
    }

    private static Polygon polygon(Object node) {
        List<LinearRing> rings = children(node).stream().map(Shapes::ring).toList();
        if (rings.isEmpty()) {
            throw new IllegalArgumentException("no ring");
        }
        return FACTORY.createPolygon(
                rings.getFirst(), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }

    /** JTS refuses rings that are open or have fewer than four positions. */
    private static LinearRing ring(Object node) {
        Coordinate[] positions = children(node).stream()
                .map(position ->
                        position instanceof double[] numbers ? new Coordinate(numbers[0], numbers[1]) : nestedWrongly())
                .toArray(Coordinate[]::new);
        if (positions.length < 4) {
            throw new IllegalArgumentException("a ring has at least four positions");
        }
        return FACTORY.createLinearRing(positions);
    }

    private static Coordinate nestedWrongly() {
        throw new IllegalArgumentException("a ring is a list of positions");
    }

    private static List<?> children(Object node) {
        return node instanceof List<?> list ? list : List.of();
    }
}

package org.kapok.exchange;

import java.util.List;
import java.util.Optional;
import org.kapok.exchange.reading.Fault;
import org.kapok.exchange.reading.Shape;
import org.kapok.exchange.reading.Where;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.valid.IsSimpleOp;

/** EXC-7: finds where a ring of a polygon crosses itself. */
final class Crossing {

    private Crossing() {}

    static Optional<Fault> fault(Where where, Shape.Surface surface) {
        return surface.polygons().stream()
                .flatMap(List::stream)
                .flatMap(ring -> at(ring).stream())
                .findFirst()
                .map(at -> Fault.at(
                        where,
                        "geometry",
                        "exchange.fault.crosses_itself",
                        String.format(java.util.Locale.ROOT, "%.5f, %.5f", at.getY(), at.getX())));
    }

    private static Optional<Coordinate> at(List<org.kapok.geo.Coordinate> ring) {
        var line = new GeometryFactory()
                .createLineString(ring.stream()
                        .map(point -> new Coordinate(point.longitude(), point.latitude()))
                        .toArray(Coordinate[]::new));
        return Optional.ofNullable(new IsSimpleOp(line).getNonSimpleLocation());
    }
}

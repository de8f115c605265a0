package org.kapok.geo.atlas;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.kapok.geo.Area;
import org.kapok.geo.Coordinate;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;

/** Finds the areas round a point: boxes in a tree, then an indexed point-in-area test a shape. */
final class ShapeIndex {

    private final STRtree boxes = new STRtree();
    private final List<Geometry> outermost;

    ShapeIndex(List<Area> areas) {
        for (Area area : areas) {
            area.shape().ifPresent(shape -> boxes.insert(shape.getEnvelopeInternal(), Prepared.of(area, shape)));
        }
        boxes.build();
        this.outermost = outermost(areas);
    }

    /** The shapes of the highest level that has any: together they are the country. */
    private static List<Geometry> outermost(List<Area> areas) {
        OptionalInt level = areas.stream()
                .filter(area -> area.shape().isPresent())
                .mapToInt(Area::level)
                .min();
        return areas.stream()
                .filter(area -> level.isPresent() && area.level() == level.getAsInt())
                .flatMap(area -> area.shape().stream())
                .toList();
    }

    private record Prepared(Area area, IndexedPointInAreaLocator locator) {

        static Prepared of(Area area, Geometry shape) {
            var locator = new IndexedPointInAreaLocator(shape);
            // The locator builds its index lazily and not for several threads: do it here, once.
            locator.locate(shape.getCoordinate());
            return new Prepared(area, locator);
        }

        boolean holds(org.locationtech.jts.geom.Coordinate point) {
            return locator.locate(point) != Location.EXTERIOR;
        }
    }

    List<Area> at(Coordinate point) {
        var here = new org.locationtech.jts.geom.Coordinate(point.longitude(), point.latitude());
        var byLevel = new TreeMap<Integer, Area>();
        for (Object hit : boxes.query(new Envelope(here))) {
            if (hit instanceof Prepared prepared && prepared.holds(here)) {
                // On a common border both hold it; the smaller code is taken so that the answer does not waver.
                byLevel.merge(prepared.area().level(), prepared.area(), ShapeIndex::smallerCode);
            }
        }
        return List.copyOf(byLevel.values());
    }

    private static Area smallerCode(Area one, Area other) {
        return Comparator.comparing(Area::pcode).compare(one, other) <= 0 ? one : other;
    }

    Envelope bounds() {
        var box = new Envelope();
        outermost.forEach(shape -> box.expandToInclude(shape.getEnvelopeInternal()));
        return box;
    }

    OptionalDouble metresToOutermost(Coordinate point) {
        if (!at(point).isEmpty()) {
            return OptionalDouble.of(0);
        }
        return outermost.stream()
                .mapToDouble(shape -> Plane.metres(point, shape))
                .min();
    }
}

package org.kapok.deconfliction.picture;

import java.util.ArrayList;
import java.util.List;
import org.kapok.deconfliction.notice.Extent;
import org.kapok.engine.AltitudeBand;
import org.kapok.engine.Item;
import org.kapok.engine.ItemId;
import org.kapok.engine.LonLat;
import org.kapok.engine.Movement;
import org.kapok.engine.Positions;
import org.kapok.engine.Shape;
import org.kapok.engine.Standing;
import org.kapok.engine.Window;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Puts extents into the engine's words. */
final class Items {

    private static final ItemId NAMELESS = new ItemId("-");

    private Items() {}

    /** The extent with {@code keepMetres} kept round it besides its own radius. */
    static Item of(Extent extent, double keepMetres) {
        return of(NAMELESS, extent, keepMetres);
    }

    /** The same under a name. */
    static Item of(ItemId name, Extent extent, double keepMetres) {
        double buffer = extent.radiusMetres() + keepMetres;
        AltitudeBand altitude = extent.altitude()
                .map(band -> new AltitudeBand(band.floorMetres(), band.ceilingMetres()))
                .orElse(AltitudeBand.EVERY);
        if (extent.moves()) {
            double slack = extent.slack().toMillis() / 1000.0;
            return new Movement(
                    name, positions(extent.geometry().getCoordinates()), extent.times(), slack, buffer, altitude);
        }
        Window window = extent.until()
                .map(until -> new Window(extent.from(), until))
                .orElseGet(() -> Window.openFrom(extent.from()));
        return new Standing(name, shape(extent.geometry()), window, buffer, altitude);
    }

    private static Shape shape(Geometry geometry) {
        return switch (geometry) {
            case Point point -> new Shape.Point(new LonLat(point.getX(), point.getY()));
            case Polygon polygon -> polygon(polygon);
            case MultiPolygon several -> new Shape.MultiPolygon(parts(several));
            default ->
                throw new IllegalArgumentException("an area is a point or polygons, not " + geometry.getGeometryType());
        };
    }

    private static List<Shape.Polygon> parts(MultiPolygon several) {
        var parts = new ArrayList<Shape.Polygon>();
        for (int i = 0; i < several.getNumGeometries(); i++) {
            parts.add(polygon((Polygon) several.getGeometryN(i)));
        }
        return parts;
    }

    private static Shape.Polygon polygon(Polygon polygon) {
        var holes = new ArrayList<Positions>();
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            holes.add(ring(polygon.getInteriorRingN(i)));
        }
        return new Shape.Polygon(ring(polygon.getExteriorRing()), holes);
    }

    private static Positions ring(LineString ring) {
        return positions(ring.getCoordinates());
    }

    private static Positions positions(Coordinate[] places) {
        double[] lonLat = new double[2 * places.length];
        for (int i = 0; i < places.length; i++) {
            lonLat[2 * i] = places[i].x;
            lonLat[2 * i + 1] = places[i].y;
        }
        return Positions.of(lonLat);
    }
}

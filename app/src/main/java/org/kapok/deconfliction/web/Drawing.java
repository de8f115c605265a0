package org.kapok.deconfliction.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.sf.geographiclib.Geodesic;
import org.kapok.deconfliction.alert.Alert;
import org.kapok.deconfliction.alert.ForceView;
import org.kapok.deconfliction.alert.Meeting;
import org.kapok.deconfliction.notice.Extent;
import org.kapok.deconfliction.picture.OperationPicture;
import org.kapok.deconfliction.picture.Pictures;
import org.kapok.shared.Viewer;
import org.kapok.ui.Screen;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.springframework.stereotype.Component;

/** GeoJSON for maps. */
@Component
class Drawing {

    private static final double SMALLEST_CIRCLE_METRES = 1500;
    private static final int CIRCLE_CORNERS = 64;

    private final Pictures pictures;

    Drawing(Pictures pictures) {
        this.pictures = pictures;
    }

    /** Both records and the place of the meeting; for the cell. */
    Map<String, Object> of(Viewer viewer, Screen ui, Alert alert) {
        OperationPicture picture = pictures.fresh(viewer.operation());
        var features = new ArrayList<Map<String, Object>>();
        picture.notification(alert.parties().notification())
                .ifPresent(one -> features.add(feature(
                        one.extent(),
                        one.shortId(),
                        one.title(),
                        "humanitarian",
                        one.kind(),
                        ui.path("notifications/" + one.shortId()))));
        picture.notice(alert.parties().notice())
                .ifPresent(one -> features.add(feature(
                        one.extent(),
                        one.shortId(),
                        one.label(),
                        "armed",
                        one.extent().moves() ? "movement" : "area",
                        ui.path("notices/" + one.shortId()))));
        alert.met()
                .ifPresent(met -> features.add(
                        place(met.meeting(), alert.shortId().toString(), ui.path("alerts/" + alert.shortId()))));
        return collection(features);
    }

    /** The place of the meeting, which lies on what was released; for the force. */
    Map<String, Object> of(Screen ui, ForceView view) {
        return collection(
                List.of(place(view.met().meeting(), view.shortId().toString(), ui.path("alerts/" + view.shortId()))));
    }

    /** The part of the world round a meeting, as the map wants it: a quarter of a degree, or three times its distance. */
    static String around(Meeting meeting) {
        double half = Math.max(0.25, 3 * meeting.distanceMetres() / 111_000);
        return String.format(
                Locale.ROOT,
                "%.4f,%.4f,%.4f,%.4f",
                meeting.lon() - half,
                meeting.lat() - half,
                meeting.lon() + half,
                meeting.lat() + half);
    }

    static Map<String, Object> collection(List<Map<String, Object>> features) {
        return Map.of("type", "FeatureCollection", "features", features);
    }

    static Map<String, Object> place(Meeting meeting, String id, String href) {
        return Map.of(
                "type",
                "Feature",
                "geometry",
                Map.of("type", "Point", "coordinates", List.of(meeting.lon(), meeting.lat())),
                "properties",
                Map.of(
                        "id",
                        id,
                        "label",
                        id,
                        "kind",
                        "alert",
                        "href",
                        href,
                        "from",
                        meeting.from().toString(),
                        "until",
                        meeting.until().toString()));
    }

    static Map<String, Object> feature(Extent extent, String id, String label, String side, String kind, String href) {
        var properties = new HashMap<String, Object>();
        properties.put("id", id);
        properties.put("label", label);
        properties.put("side", side);
        properties.put("kind", kind);
        properties.put("href", href);
        properties.put("from", extent.earliest().toString());
        extent.latest().ifPresent(until -> properties.put("until", until.toString()));
        properties.put("radius_m", extent.radiusMetres());
        if (extent.moves()) {
            properties.put(
                    "times", extent.times().stream().map(Object::toString).toList());
        }
        return Map.of("type", "Feature", "geometry", geometry(drawn(extent)), "properties", properties);
    }

    /** A circle is drawn as one: a point with the radius of an area would hide its size. */
    private static Geometry drawn(Extent extent) {
        return extent.geometry() instanceof Point centre && extent.radiusMetres() >= SMALLEST_CIRCLE_METRES
                ? circle(centre, extent.radiusMetres())
                : extent.geometry();
    }

    private static Geometry circle(Point centre, double metres) {
        var ring = new Coordinate[CIRCLE_CORNERS + 1];
        for (int i = 0; i <= CIRCLE_CORNERS; i++) {
            var corner = Geodesic.WGS84.Direct(
                    centre.getY(), centre.getX(), 360.0 * (i % CIRCLE_CORNERS) / CIRCLE_CORNERS, metres);
            ring[i] = new Coordinate(corner.lon2, corner.lat2);
        }
        return centre.getFactory().createPolygon(ring);
    }

    static Map<String, Object> geometry(Geometry geometry) {
        return switch (geometry) {
            case Point point -> Map.of("type", "Point", "coordinates", position(point.getCoordinate()));
            case LineString line -> Map.of("type", "LineString", "coordinates", positions(line));
            case Polygon polygon -> Map.of("type", "Polygon", "coordinates", rings(polygon));
            case MultiPolygon several -> {
                var parts = new ArrayList<Object>();
                for (int i = 0; i < several.getNumGeometries(); i++) {
                    parts.add(rings((Polygon) several.getGeometryN(i)));
                }
                yield Map.of("type", "MultiPolygon", "coordinates", parts);
            }
            default -> throw new IllegalArgumentException(geometry.getGeometryType());
        };
    }

    private static List<Object> rings(Polygon polygon) {
        var rings = new ArrayList<Object>();
        rings.add(positions(polygon.getExteriorRing()));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            rings.add(positions(polygon.getInteriorRingN(i)));
        }
        return rings;
    }

    private static List<List<Double>> positions(LineString line) {
        return Arrays.stream(line.getCoordinates()).map(Drawing::position).toList();
    }

    private static List<Double> position(Coordinate at) {
        return List.of(at.x, at.y);
    }
}

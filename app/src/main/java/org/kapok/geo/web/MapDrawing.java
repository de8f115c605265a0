package org.kapok.geo.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kapok.geo.Area;
import org.kapok.geo.Place;
import org.kapok.shared.Language;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.json.JsonMapper;

/** Areas and places as GeoJSON for the map: simplified by level, four decimals (11 m). */
final class MapDrawing {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final double[] TOLERANCE_DEGREES = {0.02, 0.01, 0.006, 0.004, 0.003, 0.002};
    private static final double DIGITS = 10_000;

    private MapDrawing() {}

    static String areas(List<Area> areas) {
        List<Area> shaped =
                areas.stream().filter(area -> area.shape().isPresent()).toList();
        Geometry[] shapes =
                shaped.stream().map(area -> area.shape().orElseThrow()).toArray(Geometry[]::new);
        Geometry[] simple = shapes.length == 0
                ? shapes
                : CoverageSimplifier.simplify(
                        shapes, TOLERANCE_DEGREES[shaped.getFirst().level()]);
        var features = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < simple.length; i++) {
            features.add(feature(properties(shaped.get(i)), polygons(simple[i])));
        }
        return collection(features);
    }

    static String places(List<Place> places) {
        return collection(places.stream()
                .map(place -> feature(
                        Map.of(
                                "name",
                                place.name(),
                                "kind",
                                place.kind().name().toLowerCase(Locale.ROOT),
                                "population",
                                place.population().orElse(0)),
                        Map.of(
                                "type",
                                "Point",
                                "coordinates",
                                position(new Coordinate(
                                        place.coordinate().longitude(),
                                        place.coordinate().latitude())))))
                .toList());
    }

    private static Map<String, Object> properties(Area area) {
        return Map.of(
                "pcode",
                area.pcode().value(),
                "level",
                area.level(),
                "name_fr",
                area.name(Language.FR),
                "name_en",
                area.name(Language.EN));
    }

    private static Map<String, Object> polygons(Geometry shape) {
        var polygons = new ArrayList<List<Object>>();
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            if (shape.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                var rings = new ArrayList<>();
                rings.add(ring(polygon.getExteriorRing()));
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    rings.add(ring(polygon.getInteriorRingN(hole)));
                }
                polygons.add(rings);
            }
        }
        return Map.of("type", "MultiPolygon", "coordinates", polygons);
    }

    private static List<Object> ring(Geometry ring) {
        var positions = new ArrayList<>();
        for (Coordinate coordinate : ring.getCoordinates()) {
            positions.add(position(coordinate));
        }
        return positions;
    }

    private static List<Double> position(Coordinate coordinate) {
        return List.of(Math.rint(coordinate.x * DIGITS) / DIGITS, Math.rint(coordinate.y * DIGITS) / DIGITS);
    }

    private static Map<String, Object> feature(Map<String, Object> properties, Map<String, Object> geometry) {
        var feature = new LinkedHashMap<String, Object>();
        feature.put("type", "Feature");
        feature.put("properties", properties);
        feature.put("geometry", geometry);
        return feature;
    }

    private static String collection(List<Map<String, Object>> features) {
        return JSON.writeValueAsString(Map.of("type", "FeatureCollection", "features", features));
    }
}

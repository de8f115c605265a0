package org.kapok.exchange.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapok.geo.Coordinate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * GeoJSON (RFC 7946): a FeatureCollection, a Feature or a bare geometry. Properties {@code from}, {@code until} and
 * {@code times} (one per vertex of a LineString) are read as RFC 3339 instants.
 */
final class GeoJsonReader {

    private final Faults faults = new Faults();
    private final Positions positions;
    private final Caps caps;
    private final List<Shape> shapes = new ArrayList<>();

    private GeoJsonReader(Caps caps) {
        this.caps = caps;
        this.positions = new Positions(caps, faults);
    }

    static Reading read(byte[] document, Caps caps) throws RefusedFileException {
        var reader = new GeoJsonReader(caps);
        reader.collection(parse(document, caps));
        return new Reading(reader.shapes, reader.faults.all());
    }

    private static JsonNode parse(byte[] document, Caps caps) throws RefusedFileException {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(caps.depth())
                        .maxDocumentLength(caps.bytes())
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        try {
            JsonNode tree = JsonMapper.builder(factory).build().readTree(document);
            if (!tree.isObject()) {
                throw new RefusedFileException("exchange.refused.not_geojson");
            }
            return tree;
        } catch (JacksonException broken) {
            var location = Optional.ofNullable(broken.getLocation());
            throw new RefusedFileException(
                    "exchange.refused.json",
                    location.map(tools.jackson.core.TokenStreamLocation::getLineNr)
                            .orElse(0),
                    location.map(tools.jackson.core.TokenStreamLocation::getColumnNr)
                            .orElse(0));
        }
    }

    private void collection(JsonNode tree) throws RefusedFileException {
        switch (tree.path("type").asString("")) {
            case "FeatureCollection" -> {
                JsonNode features = tree.path("features");
                if (!features.isArray()) {
                    throw new RefusedFileException("exchange.refused.not_geojson");
                }
                if (features.size() > caps.rows()) {
                    throw new RefusedFileException("exchange.refused.rows", caps.rows());
                }
                int number = 0;
                for (JsonNode feature : features) {
                    feature(feature, ++number);
                }
            }
            case "Feature" -> feature(tree, 1);
            case "Point", "LineString", "Polygon", "MultiPolygon" ->
                geometry(
                        tree,
                        new Where.Element("Feature", 1, Optional.empty()),
                        Map.of(),
                        JsonMapper.shared().createObjectNode());
            default -> throw new RefusedFileException("exchange.refused.not_geojson");
        }
    }

    private void feature(JsonNode feature, int number) throws RefusedFileException {
        JsonNode properties = feature.path("properties");
        Map<String, String> attributes = attributes(properties);
        Optional<String> name =
                Optional.ofNullable(attributes.get("name")).or(() -> Optional.ofNullable(attributes.get("id")));
        var where = new Where.Element("Feature", number, name);
        if (!feature.path("type").asString("").equals("Feature")) {
            faults.add(where, "type", "exchange.fault.not_feature");
            return;
        }
        geometry(feature.path("geometry"), where, attributes, properties);
    }

    private void geometry(JsonNode geometry, Where where, Map<String, String> attributes, JsonNode properties)
            throws RefusedFileException {
        int before = faults.count();
        JsonNode coordinates = geometry.path("coordinates");
        Shape.Span span = new Shape.Span(time(where, properties, "from"), time(where, properties, "until"));
        Optional<Shape.Outline> outline =
                switch (geometry.path("type").asString("")) {
                    case "Point" ->
                        position(where, "geometry.coordinates", coordinates).map(at -> new Shape.Spot(at, span));
                    case "LineString" -> Optional.of(new Shape.Way(way(where, coordinates, properties), false));
                    case "Polygon" ->
                        Optional.of(
                                new Shape.Surface(List.of(rings(where, "geometry.coordinates", coordinates)), span));
                    case "MultiPolygon" -> Optional.of(new Shape.Surface(polygons(where, coordinates), span));
                    default -> {
                        faults.add(
                                where,
                                "geometry",
                                "exchange.fault.geometry",
                                geometry.path("type").asString("null"));
                        yield Optional.empty();
                    }
                };
        if (faults.count() == before && outline.isPresent()) {
            shapes.add(new Shape(
                    where,
                    Optional.ofNullable(attributes.get("name")),
                    Optional.ofNullable(attributes.get("description")),
                    outline.orElseThrow(),
                    attributes));
        }
    }

    private List<Shape.WayPoint> way(Where where, JsonNode coordinates, JsonNode properties)
            throws RefusedFileException {
        List<Coordinate> line = line(where, "geometry.coordinates", coordinates);
        if (line.size() < 2) {
            faults.add(where, "geometry.coordinates", "exchange.fault.way_short", line.size());
        }
        JsonNode times = properties.path("times");
        if (times.isArray() && times.size() != coordinates.size()) {
            faults.add(where, "times", "exchange.fault.times_count", times.size(), coordinates.size());
            return List.of();
        }
        var points = new ArrayList<Shape.WayPoint>();
        for (int i = 0; i < line.size(); i++) {
            Optional<Instant> time = times.isArray()
                    ? parsed(where, "times[" + i + "]", times.get(i).asString(""))
                    : Optional.empty();
            points.add(new Shape.WayPoint(line.get(i), time, Optional.empty()));
        }
        return points;
    }

    private List<List<List<Coordinate>>> polygons(Where where, JsonNode coordinates) throws RefusedFileException {
        var polygons = new ArrayList<List<List<Coordinate>>>();
        for (int i = 0; i < coordinates.size(); i++) {
            polygons.add(rings(where, "geometry.coordinates[" + i + "]", coordinates.get(i)));
        }
        if (polygons.isEmpty()) {
            faults.add(where, "geometry.coordinates", "exchange.fault.no_coordinates");
        }
        return polygons;
    }

    private List<List<Coordinate>> rings(Where where, String field, JsonNode coordinates) throws RefusedFileException {
        var rings = new ArrayList<List<Coordinate>>();
        for (int i = 0; i < coordinates.size(); i++) {
            String ringField = field + "[" + i + "]";
            int before = faults.count();
            List<Coordinate> ring = line(where, ringField, coordinates.get(i));
            if (faults.count() == before && positions.isRing(where, ringField, ring)) {
                rings.add(ring);
            }
        }
        if (coordinates.isEmpty()) {
            faults.add(where, field, "exchange.fault.no_coordinates");
        }
        return rings;
    }

    private List<Coordinate> line(Where where, String field, JsonNode coordinates) throws RefusedFileException {
        var line = new ArrayList<Coordinate>();
        for (int i = 0; i < coordinates.size(); i++) {
            position(where, field + "[" + i + "]", coordinates.get(i)).ifPresent(line::add);
        }
        return line;
    }

    private Optional<Coordinate> position(Where where, String field, JsonNode position) throws RefusedFileException {
        if (!position.isArray()
                || position.size() < 2
                || !position.get(0).isNumber()
                || !position.get(1).isNumber()) {
            faults.add(where, field, "exchange.fault.position_number", Positions.shortened(position.toString()));
            return Optional.empty();
        }
        return positions.position(
                where, field, position.get(0).doubleValue(), position.get(1).doubleValue());
    }

    private Optional<Instant> time(Where where, JsonNode properties, String field) {
        JsonNode value = properties.path(field);
        return value.isMissingNode() || value.isNull() ? Optional.empty() : parsed(where, field, value.asString(""));
    }

    private Optional<Instant> parsed(Where where, String field, String text) {
        Optional<Instant> time = FileTimes.withOffset(text);
        if (time.isEmpty()) {
            faults.add(where, field, "exchange.fault.time_offset", Positions.shortened(text));
        }
        return time;
    }

    private static Map<String, String> attributes(JsonNode properties) {
        var attributes = new HashMap<String, String>();
        properties.properties().forEach(property -> attribute(property.getKey(), property.getValue(), attributes));
        for (int i = 0; i < properties.path("stops").size(); i++) {
            String stop = "stops[" + i + "].";
            properties
                    .path("stops")
                    .get(i)
                    .properties()
                    .forEach(property -> attribute(stop + property.getKey(), property.getValue(), attributes));
        }
        return attributes;
    }

    private static void attribute(String key, JsonNode value, Map<String, String> attributes) {
        if (value.isString()) {
            attributes.put(key, value.stringValue());
        } else if (value.isNumber() || value.isBoolean()) {
            attributes.put(key, value.toString());
        }
    }
}

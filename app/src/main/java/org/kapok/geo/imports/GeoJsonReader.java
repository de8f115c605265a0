package org.kapok.geo.imports;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/** Reads a FeatureCollection feature by feature; never holds more than one. */
final class GeoJsonReader {

    /** The stream stays open: its digest is over the whole file. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Limits.DEPTH)
                    .maxStringLength(Limits.TEXT)
                    .maxNumberLength(Limits.NUMBER)
                    .maxNameLength(1000)
                    .build())
            .build();

    private final JsonParser parser;
    private final Consumer<RawFeature> taker;
    private final CoordinateNodes nodes;
    private int features;

    private GeoJsonReader(JsonParser parser, Consumer<RawFeature> taker) {
        this.parser = parser;
        this.taker = taker;
        this.nodes = new CoordinateNodes(parser);
    }

    static void read(InputStream in, Consumer<RawFeature> taker) {
        try (JsonParser parser = FACTORY.createParser(in)) {
            new GeoJsonReader(parser, taker).collection();
        } catch (StreamConstraintsException e) {
            throw UnreadableException.of("json_limits", line(e.getLocation()), Limits.DEPTH);
        } catch (StreamReadException e) {
            throw UnreadableException.of("json", line(e.getLocation()), column(e.getLocation()));
        }
    }

    private static int line(@Nullable TokenStreamLocation location) {
        return location == null ? 0 : location.getLineNr();
    }

    private static int column(@Nullable TokenStreamLocation location) {
        return location == null ? 0 : location.getColumnNr();
    }

    private void collection() {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw UnreadableException.of("no_collection");
        }
        boolean seen = false;
        String type = "";
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if ("features".equals(name) && value == JsonToken.START_ARRAY) {
                seen = true;
                features();
            } else if ("type".equals(name) && value == JsonToken.VALUE_STRING) {
                type = parser.getString();
            } else {
                parser.skipChildren();
            }
        }
        // Reads to the end, so that what is cut off or follows the collection is noticed.
        boolean closed = parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null;
        if (!seen || !closed || !"FeatureCollection".equals(type)) {
            throw UnreadableException.of("no_collection");
        }
    }

    private void features() {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            features++;
            if (features > Limits.ROWS) {
                throw UnreadableException.of("too_many_rows", Limits.ROWS);
            }
            taker.accept(parser.currentToken() == JsonToken.START_OBJECT ? feature() : notAFeature());
        }
    }

    private RawFeature notAFeature() {
        parser.skipChildren();
        return new RawFeature(features, Map.of(), Optional.empty(), Optional.empty(), Optional.of("no_feature"));
    }

    private RawFeature feature() {
        Map<String, String> properties = Map.of();
        Optional<String> type = Optional.empty();
        nodes.begin();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if ("properties".equals(name) && value == JsonToken.START_OBJECT) {
                properties = properties();
            } else if ("geometry".equals(name) && value == JsonToken.START_OBJECT) {
                type = Optional.of(geometry());
            } else {
                parser.skipChildren();
            }
        }
        return new RawFeature(features, properties, type, nodes.root(), nodes.fault());
    }

    private Map<String, String> properties() {
        var properties = new LinkedHashMap<String, String>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
                properties.put(name, parser.getString().strip());
            } else {
                parser.skipChildren();
            }
        }
        return properties;
    }

    private String geometry() {
        String type = "";
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if ("type".equals(name) && value == JsonToken.VALUE_STRING) {
                type = parser.getString();
            } else if ("coordinates".equals(name)) {
                nodes.read();
            } else {
                parser.skipChildren();
            }
        }
        return type;
    }
}

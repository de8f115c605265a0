package org.kapok.geo.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads the nested arrays of a geometry, whatever its type, which may stand behind them. */
final class CoordinateNodes {

    private final JsonParser parser;
    private int ofFile;
    private int ofFeature;
    private @Nullable Object root;
    private @Nullable String fault;

    CoordinateNodes(JsonParser parser) {
        this.parser = parser;
    }

    void begin() {
        ofFeature = 0;
        root = null;
        fault = null;
    }

    void read() {
        root = node();
    }

    Optional<Object> root() {
        return Optional.ofNullable(root);
    }

    Optional<String> fault() {
        return Optional.ofNullable(fault);
    }

    private Object node() {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            fault = "coordinates";
            parser.skipChildren();
            return List.of();
        }
        JsonToken first = parser.nextToken();
        return first.isNumeric() ? position() : list();
    }

    private List<Object> list() {
        var list = new ArrayList<>();
        while (parser.currentToken() != JsonToken.END_ARRAY) {
            list.add(node());
            parser.nextToken();
        }
        return list;
    }

    private double[] position() {
        count();
        double[] position = {Double.NaN, Double.NaN};
        int i = 0;
        while (parser.currentToken() != JsonToken.END_ARRAY) {
            if (!parser.currentToken().isNumeric()) {
                fault = "coordinates";
                parser.skipChildren();
            } else if (i < 2) {
                position[i] = parser.getDoubleValue();
            }
            i++;
            parser.nextToken();
        }
        if (!(Math.abs(position[0]) <= 180 && Math.abs(position[1]) <= 90)) {
            fault = i < 2 ? "coordinates" : "range";
        }
        return position;
    }

    private void count() {
        ofFile++;
        ofFeature++;
        if (ofFile > Limits.VERTICES_OF_FILE || ofFeature > Limits.VERTICES_OF_FEATURE) {
            throw UnreadableException.of("too_many_vertices", Limits.VERTICES_OF_FILE, Limits.VERTICES_OF_FEATURE);
        }
    }
}

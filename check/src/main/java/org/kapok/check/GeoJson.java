package org.kapok.check;

import java.io.StringWriter;
import java.util.List;
import org.kapok.engine.Pair;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Pairs as a FeatureCollection of points. */
final class GeoJson {
    private static final int NUMBERS_FROM = 4;

    private GeoJson() {}

    static String of(List<Pair> pairs) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("type", "FeatureCollection");
            json.writeName("features");
            json.writeStartArray();
            for (Pair pair : pairs) {
                json.writeRaw("\n");
                feature(json, Columns.of(pair));
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return out.append('\n').toString();
    }

    private static void feature(JsonGenerator json, List<String> columns) {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeName("geometry");
        json.writeStartObject();
        json.writeStringProperty("type", "Point");
        json.writeName("coordinates");
        json.writeStartArray();
        json.writeNumber(columns.get(columns.size() - 2));
        json.writeNumber(columns.getLast());
        json.writeEndArray();
        json.writeEndObject();
        json.writeName("properties");
        json.writeStartObject();
        for (int i = 0; i < columns.size(); i++) {
            json.writeName(Columns.NAMES.get(i));
            if (i < NUMBERS_FROM) {
                json.writeString(columns.get(i));
            } else {
                json.writeNumber(columns.get(i));
            }
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}

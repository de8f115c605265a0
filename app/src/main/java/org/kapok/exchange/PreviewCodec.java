package org.kapok.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.kapok.exchange.reading.Fault;
import org.kapok.notifications.Kind;
import org.kapok.shared.OrganisationId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a preview found, packed, so that what was seen is what is taken and nothing is read and checked twice. */
final class PreviewCodec {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JsonMapper json;

    PreviewCodec(JsonMapper json) {
        this.json = json;
    }

    byte[] packed(ImportPreview preview) {
        return deflated(Map.of(
                "lines", preview.lines().stream().map(PreviewCodec::line).toList(),
                "remarks", preview.remarks().stream().map(PlaceJson::of).toList()));
    }

    ImportPreview unpacked(byte[] packed) {
        JsonNode tree = inflated(packed);
        return new ImportPreview(
                tree.path("lines").values().stream().map(this::line).toList(), PlaceJson.faults(tree.path("remarks")));
    }

    byte[] deflated(Object value) {
        var bytes = new ByteArrayOutputStream();
        try (var packing = new DeflaterOutputStream(bytes, new java.util.zip.Deflater(1))) {
            json.writeValue(packing, value);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    JsonNode inflated(byte[] packed) {
        return json.readTree(new InflaterInputStream(new ByteArrayInputStream(packed)));
    }

    private static Map<String, Object> line(ImportLine line) {
        var value = new LinkedHashMap<String, Object>();
        line.kind().ifPresent(kind -> value.put("kind", kind.name()));
        line.organisation().ifPresent(id -> value.put("organisation", id.toString()));
        value.put("places", line.places().stream().map(PlaceJson::of).toList());
        value.put("name", line.name());
        value.put("fate", line.fate().name());
        value.put("faults", line.faults().stream().map(PlaceJson::of).toList());
        value.put("digest", line.digest());
        value.put("form", line.form());
        return value;
    }

    private ImportLine line(JsonNode line) {
        List<Fault> faults = PlaceJson.faults(line.path("faults"));
        return new ImportLine(
                Optional.ofNullable(line.get("kind")).map(kind -> Kind.valueOf(kind.asString())),
                line.path("places").values().stream().map(PlaceJson::where).toList(),
                line.path("name").asString(),
                Optional.ofNullable(line.get("organisation")).map(id -> OrganisationId.of(id.asString())),
                ImportLine.Fate.valueOf(line.path("fate").asString()),
                faults,
                line.path("digest").asString(),
                json.convertValue(line.path("form"), TEXTS),
                Optional.empty());
    }
}

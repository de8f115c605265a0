package org.kapok.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapok.exchange.reading.Fault;
import org.kapok.exchange.reading.Where;
import org.kapok.shared.Violation;
import tools.jackson.databind.JsonNode;

/** Places of a file and faults as plain JSON values, there and back. */
final class PlaceJson {

    private PlaceJson() {}

    static Map<String, Object> of(Where where) {
        return switch (where) {
            case Where.WholeFile() -> Map.of();
            case Where.Row(String sheet, int row) -> Map.of("sheet", sheet, "row", row);
            case Where.Element(String kind, int number, Optional<String> name) -> {
                var element = new LinkedHashMap<String, Object>();
                element.put("kind", kind);
                element.put("number", number);
                name.ifPresent(called -> element.put("name", called));
                yield element;
            }
        };
    }

    static Where where(JsonNode json) {
        if (json.has("row")) {
            return new Where.Row(json.path("sheet").asString(), json.path("row").asInt());
        }
        return json.has("kind")
                ? new Where.Element(
                        json.path("kind").asString(),
                        json.path("number").asInt(),
                        Optional.ofNullable(json.get("name")).map(JsonNode::asString))
                : new Where.WholeFile();
    }

    static Map<String, Object> of(Fault fault) {
        return Map.of(
                "place", of(fault.place()),
                "field", fault.violation().field(),
                "code", fault.violation().code(),
                "arguments", fault.violation().arguments());
    }

    static Fault fault(JsonNode json) {
        List<Object> arguments = json.path("arguments").values().stream()
                .map(value -> value.isIntegralNumber()
                        ? (Object) value.asLong()
                        : value.isNumber() ? value.asDouble() : value.asString())
                .toList();
        return new Fault(
                where(json.path("place")),
                new Violation(json.path("field").asString(), json.path("code").asString(), arguments));
    }

    static List<Fault> faults(JsonNode json) {
        return json.values().stream().map(PlaceJson::fault).toList();
    }
}

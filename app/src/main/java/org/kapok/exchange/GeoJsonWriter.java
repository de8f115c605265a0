package org.kapok.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kapok.geo.Coordinate;
import org.kapok.notifications.Movement;
import org.kapok.notifications.Site;
import org.kapok.notifications.Stop;
import tools.jackson.databind.json.JsonMapper;

/** GeoJSON with the properties that the proximity question asks for, and every column beside them. */
record GeoJsonWriter(ExportColumns columns, JsonMapper json) {

    byte[] of(List<NotificationExports.Exported> all) {
        return json.writeValueAsBytes(Map.of(
                "type",
                "FeatureCollection",
                "features",
                all.stream().map(this::feature).toList()));
    }

    private Map<String, Object> feature(NotificationExports.Exported one) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("kind", one.content().kind().word());
        var stops = new ArrayList<Map<String, String>>();
        columns.of(one).forEach((key, text) -> {
            if (key.startsWith("stops[")) {
                int index = Integer.parseInt(key.substring(6, key.indexOf(']')));
                while (stops.size() <= index) {
                    stops.add(new LinkedHashMap<>());
                }
                stops.get(index).put(key.substring(key.indexOf("].") + 2), text);
            } else {
                properties.put(key, text);
            }
        });
        Map<String, Object> geometry =
                switch (one.content()) {
                    case Site site -> {
                        properties.put("buffer_m", site.radiusMetres());
                        yield Map.of(
                                "type",
                                "Point",
                                "coordinates",
                                pair(site.place().at()));
                    }
                    case Movement movement -> {
                        properties.put("stops", stops);
                        yield line(movement, properties);
                    }
                };
        return Map.of("type", "Feature", "geometry", geometry, "properties", properties);
    }

    /** A stay is the same place at two times. */
    private static Map<String, Object> line(Movement movement, Map<String, Object> properties) {
        var line = new ArrayList<List<Double>>();
        var times = new ArrayList<String>();
        for (Stop stop : movement.stops()) {
            for (Instant time : stop.arrive().equals(stop.leave())
                    ? List.of(stop.arrive())
                    : List.of(stop.arrive(), stop.leave())) {
                line.add(pair(stop.place().at()));
                times.add(time.toString());
            }
        }
        properties.put("times", times);
        return Map.of("type", "LineString", "coordinates", line);
    }

    private static List<Double> pair(Coordinate at) {
        return List.of(at.longitude(), at.latitude());
    }
}

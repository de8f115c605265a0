package org.kapok.ui.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kapok.ui.PageModel;

/** The map component with one feature of each kind; places of the Central African Republic, invented people. */
public record GalleryMapPage(Instant now) implements PageModel {

    /** The sample as GeoJSON. */
    public Map<String, Object> features() {
        var features = new ArrayList<Map<String, Object>>();
        String left = now.plusSeconds(12000).toString();
        String passes = now.plusSeconds(18000).toString();
        String arrives = now.plusSeconds(27000).toString();
        features.add(feature(
                Map.of(
                        "id", "MV-7K2Q",
                        "kind", "movement",
                        "side", "humanitarian",
                        "label", "Delta",
                        "href", "/ui/gallery",
                        "times", List.of(left, passes, arrives)),
                "LineString",
                List.of(List.of(18.555, 4.3612), List.of(19.08, 5.73), List.of(20.65, 5.76))));
        features.add(point("SITE-2F0K", "site", "humanitarian", 20.67, 6.31, "Clinic North"));
        features.add(point("", "stop", "humanitarian", 19.08, 5.73, "Sibut"));
        features.add(point("", "place", "civil", 18.555, 4.3612, "Bangui"));
        features.add(point("PA-4T9X", "alert", "armed", 19.9, 5.75, "Area 12"));
        features.add(feature(
                Map.of(
                        "id", "AN-12",
                        "kind", "area",
                        "side", "armed",
                        "label", "Area 12",
                        "from", now.plusSeconds(10000).toString(),
                        "until", now.plusSeconds(20000).toString()),
                "Polygon",
                List.of(List.of(
                        List.of(19.6, 5.5),
                        List.of(20.2, 5.5),
                        List.of(20.2, 6.0),
                        List.of(19.6, 6.0),
                        List.of(19.6, 5.5)))));
        return Map.of("type", "FeatureCollection", "features", features);
    }

    private static Map<String, Object> point(
            String id, String kind, String side, double lon, double lat, String label) {
        return feature(Map.of("id", id, "kind", kind, "side", side, "label", label), "Point", List.of(lon, lat));
    }

    private static Map<String, Object> feature(Map<String, Object> properties, String type, List<?> coordinates) {
        return Map.of(
                "type",
                "Feature",
                "properties",
                properties,
                "geometry",
                Map.of("type", type, "coordinates", coordinates));
    }
}

package org.kapok.notifications.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kapok.geo.Atlases;
import org.kapok.geo.Coordinate;
import org.kapok.geo.PlaceWords;
import org.kapok.geo.Slip;
import org.kapok.notifications.Content;
import org.kapok.notifications.CoordinateDoubts;
import org.kapok.notifications.Place;
import org.kapok.shared.Viewer;
import org.kapok.ui.Screen;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** NOT-5: says of each doubtful place where it lies as typed and where it was probably meant, in words and on the map. */
@Component
class PlaceDoubts {

    private final CoordinateDoubts doubts;
    private final ObjectProvider<Atlases> atlases;

    PlaceDoubts(CoordinateDoubts doubts, ObjectProvider<Atlases> atlases) {
        this.doubts = doubts;
        this.atlases = atlases;
    }

    /** The doubtful places of a content, in its order; none where the operation knows no places. */
    List<PlaceDoubt> of(Viewer viewer, Content content, Screen screen) {
        var byField = new LinkedHashMap<String, List<CoordinateDoubts.Doubt>>();
        doubts.of(viewer.operation(), content)
                .forEach(doubt -> byField.computeIfAbsent(doubt.field(), _ -> new ArrayList<>())
                        .add(doubt));
        return atlases.stream()
                .map(all -> new PlaceWords(all.of(viewer.operation()), screen.language()))
                .flatMap(words -> byField.entrySet().stream().map(one -> doubt(one.getKey(), one.getValue(), words)))
                .toList();
    }

    private static PlaceDoubt doubt(String field, List<CoordinateDoubts.Doubt> about, PlaceWords words) {
        Place place = about.getFirst().place();
        return new PlaceDoubt(
                field,
                place.name(),
                place.at(),
                words.near(place.at()),
                about.stream().map(doubt -> words.slip(doubt.slip())).toList(),
                about.stream()
                        .map(CoordinateDoubts.Doubt::slip)
                        .map(Slip::intended)
                        .flatMap(java.util.Optional::stream)
                        .distinct()
                        .map(meant -> new PlaceDoubt.Likely(meant, words.near(meant), words.apart(place.at(), meant)))
                        .toList(),
                place.settled().orElse(""));
    }

    /** Both places of each doubt, and the line between them, for the map. */
    static List<Map<String, ?>> features(List<PlaceDoubt> doubts, Screen screen) {
        var features = new ArrayList<Map<String, ?>>();
        for (PlaceDoubt doubt : doubts) {
            String name = doubt.place().isEmpty() ? doubt.at().decimal() : doubt.place();
            features.add(point(doubt.at(), screen.text("notifications.doubt.typed_label", name), "typed"));
            for (PlaceDoubt.Likely likely : doubt.likely()) {
                features.add(point(likely.at(), screen.text("notifications.doubt.likely_label", name), "likely"));
                features.add(Map.of(
                        "type",
                        "Feature",
                        "properties",
                        Map.of("kind", "doubt"),
                        "geometry",
                        Map.of(
                                "type",
                                "LineString",
                                "coordinates",
                                List.of(position(doubt.at()), position(likely.at())))));
            }
        }
        return features;
    }

    private static Map<String, ?> point(Coordinate at, String label, String kind) {
        var properties = new HashMap<String, Object>();
        properties.put("label", label);
        properties.put("text", at.decimal());
        properties.put("kind", kind);
        return Map.of(
                "type",
                "Feature",
                "properties",
                properties,
                "geometry",
                Map.of("type", "Point", "coordinates", position(at)));
    }

    private static List<Double> position(Coordinate at) {
        return List.of(at.longitude(), at.latitude());
    }
}

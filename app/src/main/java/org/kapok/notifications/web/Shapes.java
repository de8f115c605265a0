package org.kapok.notifications.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kapok.geo.Coordinate;
import org.kapok.notifications.Content;
import org.kapok.notifications.LiveNotification;
import org.kapok.notifications.Movement;
import org.kapok.notifications.Notification;
import org.kapok.notifications.Past;
import org.kapok.notifications.Place;
import org.kapok.notifications.Presence;
import org.kapok.notifications.Release;
import org.kapok.notifications.Site;
import org.kapok.notifications.Stop;
import org.kapok.shared.ShortId;
import org.kapok.ui.Screen;

/** What a map shows, as GeoJSON in nested maps. */
final class Shapes {

    private Shapes() {}

    static Map<String, ?> of(Notification notification, Content content) {
        return of(notification.shortId().toString(), content);
    }

    /** A content under this id, which is empty before it has one. */
    static Map<String, ?> of(String id, Content content) {
        var features = new ArrayList<Map<String, ?>>();
        switch (content) {
            case Site site -> features.add(point(site.place(), id, site.name(), "site"));
            case Movement movement -> {
                features.add(feature(
                        Map.of(
                                "type",
                                "LineString",
                                "coordinates",
                                movement.stops().stream()
                                        .map(stop -> position(stop.place().at()))
                                        .toList()),
                        id,
                        movement.name(),
                        "movement"));
                movement.stops().stream()
                        .map(Stop::place)
                        .forEach(place -> features.add(point(place, place.name(), place.name(), "stop")));
            }
        }
        return collection(features);
    }

    /** Several open notifications, each as its latest version says. */
    static Map<String, ?> of(List<LiveNotification> open, Screen screen) {
        return collection(open.stream().map(one -> live(one, screen)).toList());
    }

    private static Map<String, ?> live(LiveNotification one, Screen screen) {
        var geometry =
                switch (one.presence()) {
                    case Presence.Standing site ->
                        Map.<String, Object>of("type", "Point", "coordinates", position(site.at()));
                    case Presence.Travelling movement ->
                        Map.<String, Object>of(
                                "type",
                                "LineString",
                                "coordinates",
                                movement.points().stream()
                                        .map(point -> position(point.at()))
                                        .toList());
                };
        String id = one.shortId().toString();
        var properties = new HashMap<String, Object>();
        properties.put("id", id);
        properties.put("label", id);
        properties.put("text", one.name());
        properties.put("href", screen.path("notifications/" + id));
        properties.put("kind", one.kind().word());
        properties.put("side", "humanitarian");
        return Map.of("type", "Feature", "geometry", geometry, "properties", properties);
    }

    /** What a force's releases show: its own view of them, nothing else. */
    static Map<String, ?> of(List<Release> releases) {
        return collection(releases.stream()
                .map(release -> feature(
                        release.geometry(),
                        release.shortId().toString(),
                        release.shortId().toString(),
                        release.kind().word()))
                .toList());
    }

    /** What forces had been told of one notification. */
    static Map<String, ?> told(ShortId id, List<Past.Told> told) {
        return collection(told.stream()
                .map(one -> feature(
                        one.geometry(), id.toString(), id.toString(), one.kind().word()))
                .toList());
    }

    /** The same with more features on top. */
    static Map<String, ?> with(Map<String, ?> collection, List<Map<String, ?>> more) {
        var all = new ArrayList<Map<String, ?>>();
        if (collection.get("features") instanceof List<?> features) {
            features.forEach(feature -> {
                if (feature instanceof Map<?, ?> one) {
                    all.add(one.entrySet().stream()
                            .collect(Collectors.toMap(entry -> String.valueOf(entry.getKey()), Map.Entry::getValue)));
                }
            });
        }
        all.addAll(more);
        return collection(all);
    }

    private static Map<String, ?> collection(List<? extends Map<String, ?>> features) {
        return Map.of("type", "FeatureCollection", "features", features);
    }

    private static Map<String, ?> point(Place place, String id, String label, String kind) {
        return feature(Map.of("type", "Point", "coordinates", position(place.at())), id, label, kind);
    }

    private static Map<String, ?> feature(Map<String, ?> geometry, String id, String label, String kind) {
        var properties = new HashMap<String, Object>();
        properties.put("id", id);
        properties.put("label", label);
        properties.put("kind", kind);
        properties.put("side", "humanitarian");
        return Map.of("type", "Feature", "geometry", geometry, "properties", properties);
    }

    private static List<Double> position(Coordinate at) {
        return List.of(at.longitude(), at.latitude());
    }
}

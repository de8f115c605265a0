package org.kapok.notifications;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kapok.geo.Coordinate;

/** Cuts a content down to what one force may be told. NOT-15: only fields that were agreed and not withheld. */
final class ForceView {

    private ForceView() {}

    /** The view as JSON-like values; {@code fields} are words of {@link NotificationField}. */
    static Map<String, Object> of(Content content, String organisation, Set<String> fields) {
        var view = new TreeMap<String, Object>();
        Stream.of(NotificationField.values())
                .filter(field -> field.isOf(content.kind()) && field.isReleasable() && fields.contains(field.word()))
                .sorted(Comparator.naturalOrder())
                .forEach(field -> put(view, field, content, organisation));
        return view;
    }

    /** The geometry, by GeoJSON's words. */
    static Map<String, Object> geometry(Content content) {
        return switch (content) {
            case Site site ->
                Map.of("type", "Point", "coordinates", position(site.place().at()));
            case Movement movement ->
                Map.of(
                        "type",
                        "LineString",
                        "coordinates",
                        movement.stops().stream()
                                .map(stop -> position(stop.place().at()))
                                .toList());
        };
    }

    private static void put(Map<String, Object> view, NotificationField field, Content content, String organisation) {
        if (field.isMore()) {
            var text = content.more().get(field);
            if (text != null) {
                view.put(field.word(), text);
            }
            return;
        }
        Object value =
                switch (content) {
                    case Site site -> site(field, site, organisation);
                    case Movement movement -> movement(field, movement, organisation);
                };
        view.put(field.word(), value);
    }

    private static Object site(NotificationField field, Site site, String organisation) {
        if (field == NotificationField.FUNCTION) {
            return site.function();
        }
        if (field == NotificationField.POSITION) {
            return place(site.place());
        }
        if (field == NotificationField.EXTENT) {
            return site.radiusMetres();
        }
        return both(field, site, organisation);
    }

    private static Object movement(NotificationField field, Movement movement, String organisation) {
        if (field == NotificationField.MODE) {
            return movement.mode().name();
        }
        if (field == NotificationField.PURPOSE) {
            return movement.purpose();
        }
        if (field == NotificationField.ROUTE) {
            return movement.stops().stream().map(ForceView::stop).toList();
        }
        if (field == NotificationField.VEHICLES) {
            return movement.vehicles().stream().map(ForceView::vehicle).toList();
        }
        if (field == NotificationField.PLATES) {
            return movement.vehicles().stream()
                    .map(Vehicle::plates)
                    .filter(plates -> !plates.isBlank())
                    .toList();
        }
        if (field == NotificationField.PEOPLE_COUNT) {
            return movement.people();
        }
        return both(field, movement, organisation);
    }

    private static Object both(NotificationField field, Content content, String organisation) {
        if (field == NotificationField.NAME) {
            return content.name();
        }
        if (field == NotificationField.ORGANISATION) {
            return organisation;
        }
        if (field == NotificationField.REACH) {
            return Map.of(
                    "name", content.reach().name(), "phone", content.reach().phone());
        }
        if (field == NotificationField.PERIOD) {
            var period = new LinkedHashMap<String, Object>();
            period.put("from", content.startsAt().toString());
            content.endsAt().map(Instant::toString).ifPresent(until -> period.put("until", until));
            return period;
        }
        throw new IllegalArgumentException("no value for " + field);
    }

    private static Map<String, Object> place(Place place) {
        var value = new HashMap<String, Object>();
        value.put("name", place.name());
        value.put("lon", place.at().longitude());
        value.put("lat", place.at().latitude());
        place.at().mgrs().ifPresent(grid -> value.put("mgrs", grid));
        return value;
    }

    private static Map<String, Object> stop(Stop stop) {
        var value = place(stop.place());
        value.put("arrive", stop.arrive().toString());
        value.put("leave", stop.leave().toString());
        return value;
    }

    private static Map<String, Object> vehicle(Vehicle vehicle) {
        return Map.of("count", vehicle.count(), "kind", vehicle.kind(), "marks", vehicle.marks());
    }

    private static List<Double> position(Coordinate at) {
        return List.of(at.longitude(), at.latitude());
    }
}

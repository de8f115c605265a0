package org.kapok.notifications.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kapok.notifications.Content;
import org.kapok.notifications.Kind;
import org.kapok.notifications.Mode;
import org.kapok.notifications.Movement;
import org.kapok.notifications.NotificationField;
import org.kapok.notifications.Place;
import org.kapok.notifications.Reach;
import org.kapok.notifications.Site;
import org.kapok.notifications.Stop;
import org.kapok.notifications.Traveller;
import org.kapok.notifications.Urgency;
import org.kapok.notifications.Vehicle;
import org.kapok.ui.Moments;

/** The form of a site or movement, there and back: typed texts to content, content to typed texts. */
final class ContentForm {

    /** Lines of places that a form offers at least. */
    static final int LINES = 3;

    private ContentForm() {}

    /** The content, if all essential parts could be read; what could not is in {@code typed.violations()}. */
    static Optional<Content> read(Kind kind, Typed typed) {
        return switch (kind) {
            case SITE -> site(typed).map(Content.class::cast);
            case MOVEMENT -> movement(typed).map(Content.class::cast);
        };
    }

    private static Optional<Site> site(Typed typed) {
        var place = typed.place("placeName", "coordinate", "settle.place");
        var from = typed.time("from", true);
        var until = typed.time("until", false);
        double radius = typed.number("radius", 0);
        if (place.isEmpty() || from.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Site(
                typed.text("name"),
                typed.text("function"),
                place.orElseThrow(),
                radius,
                from.orElseThrow(),
                until,
                reach(typed),
                urgency(typed),
                typed.text("urgencyReason"),
                more(Kind.SITE, typed)));
    }

    private static Optional<Movement> movement(Typed typed) {
        var stops = RouteRows.read(typed);
        var vehicles = vehicles(typed);
        int people = typed.count("people");
        if (stops.size() < 2 && typed.violations().isEmpty()) {
            typed.wrong("stops[0].name", "notifications.violation.two_places");
        }
        if (!typed.violations().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Movement(
                typed.text("name"),
                typed.one(Mode.class, "mode", Mode.ROAD),
                typed.text("purpose"),
                stops,
                vehicles,
                people,
                reach(typed),
                urgency(typed),
                typed.text("urgencyReason"),
                more(Kind.MOVEMENT, typed)));
    }

    /** How many lines of places to offer: one more than were filled in. */
    static int lines(Map<String, String> form) {
        int last = -1;
        for (int i = 0; i < RouteRows.MOST; i++) {
            if (!form.getOrDefault("stops[" + i + "].name", "").isBlank()
                    || !form.getOrDefault("stops[" + i + "].coordinate", "").isBlank()) {
                last = i;
            }
        }
        return Math.min(RouteRows.MOST, Math.max(LINES, last + 2));
    }

    private static List<Vehicle> vehicles(Typed typed) {
        var vehicles = new ArrayList<Vehicle>();
        for (String line : typed.text("vehicles").lines().toList()) {
            if (line.isBlank()) {
                continue;
            }
            String[] parts = line.split(";", -1);
            if (!parts[0].strip().matches("[0-9]{1,4}") || parts.length < 2) {
                typed.wrong("vehicles", "notifications.violation.vehicle_line", line.strip());
                continue;
            }
            vehicles.add(new Vehicle(
                    Integer.parseInt(parts[0].strip()),
                    part(parts, 1),
                    part(parts, 2),
                    part(parts, 3),
                    part(parts, 4)));
        }
        return vehicles;
    }

    /** Names of those who travel, one a line: name; function; phone. */
    static List<Traveller> people(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.split(";", -1))
                .map(parts -> new Traveller(part(parts, 0), part(parts, 1), part(parts, 2)))
                .toList();
    }

    private static String part(String[] parts, int index) {
        return index < parts.length ? parts[index].strip() : "";
    }

    private static Reach reach(Typed typed) {
        return new Reach(typed.text("reachName"), typed.text("reachPhone"));
    }

    private static Urgency urgency(Typed typed) {
        return typed.one(Urgency.class, "urgency", Urgency.ROUTINE);
    }

    private static Map<NotificationField, String> more(Kind kind, Typed typed) {
        var more = new EnumMap<NotificationField, String>(NotificationField.class);
        NotificationField.moreOf(kind).stream()
                .filter(field -> typed.has("more." + field.word()))
                .forEach(field -> more.put(field, typed.text("more." + field.word())));
        return more;
    }

    /** The form of a content, for an amendment. */
    static Map<String, String> write(Content content, Moments moments) {
        var form = new TreeMap<String, String>();
        form.put("name", content.name());
        form.put("reachName", content.reach().name());
        form.put("reachPhone", content.reach().phone());
        form.put("urgency", content.urgency().name());
        form.put("urgencyReason", content.urgencyReason());
        content.more().forEach((field, text) -> form.put("more." + field.word(), text));
        switch (content) {
            case Site site -> write(site, moments, form);
            case Movement movement -> write(movement, moments, form);
        }
        return form;
    }

    private static void write(Site site, Moments moments, Map<String, String> form) {
        form.put("function", site.function());
        form.put("placeName", site.place().name());
        form.put("pcode", site.place().pcode());
        form.put("coordinate", site.place().typed());
        site.place().settled().ifPresent(reason -> form.put("settle.place", reason));
        form.put("radius", String.valueOf((long) site.radiusMetres()));
        form.put("from", moments.input(site.startsAt()));
        site.endsAt().ifPresent(until -> form.put("until", moments.input(until)));
    }

    private static void write(Movement movement, Moments moments, Map<String, String> form) {
        form.put("mode", movement.mode().name());
        form.put("purpose", movement.purpose());
        form.put("people", String.valueOf(movement.people()));
        var lines = new StringBuilder();
        movement.vehicles().forEach(vehicle -> lines.append(vehicle.count())
                .append("; ")
                .append(String.join("; ", vehicle.kind(), vehicle.marks(), vehicle.plates(), vehicle.callSign()))
                .append('\n'));
        form.put("vehicles", lines.toString());
        for (int i = 0; i < movement.stops().size(); i++) {
            Stop stop = movement.stops().get(i);
            Place place = stop.place();
            form.put("stops[" + i + "].name", place.name());
            form.put("stops[" + i + "].coordinate", place.typed());
            form.put("stops[" + i + "].arrive", moments.input(stop.arrive()));
            form.put("stops[" + i + "].leave", moments.input(stop.leave()));
            int line = i;
            place.settled().ifPresent(reason -> form.put("settle.stops[" + line + "]", reason));
        }
    }
}

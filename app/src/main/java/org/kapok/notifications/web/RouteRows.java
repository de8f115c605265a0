package org.kapok.notifications.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kapok.notifications.Place;
import org.kapok.notifications.Stop;

/** The lines of a route as a form holds them: {@code stops[0].name}, {@code .coordinate}, {@code .arrive}, {@code .leave}. */
final class RouteRows {

    static final int MOST = 60;

    private static final Pattern KEY = Pattern.compile("(settle\\.)?stops\\[([0-9]{1,3})](?:\\.([a-z]+))?");

    private final Typed typed;
    private final List<Row> rows = new ArrayList<>();

    private RouteRows(Typed typed) {
        this.typed = typed;
    }

    /** One line as it was read; a bend has neither name nor time. */
    private record Row(Place place, Optional<Instant> arrive, Optional<Instant> leave) {

        boolean isTimed() {
            return arrive.isPresent() || leave.isPresent();
        }

        Stop stop() {
            return new Stop(
                    place,
                    arrive.or(() -> leave).orElseThrow(),
                    leave.or(() -> arrive).orElseThrow());
        }

        Row at(Instant instant) {
            return new Row(place, Optional.of(instant), Optional.of(instant));
        }
    }

    /** The stops; what cannot be read is said in {@code typed}. */
    static List<Stop> read(Typed typed) {
        var rows = new RouteRows(typed);
        int last = rows.last();
        for (int i = 0; i <= last; i++) {
            rows.line(i, i == last);
        }
        return typed.violations().isEmpty() ? rows.timed() : List.of();
    }

    private int last() {
        int last = -1;
        for (int i = 0; i < MOST; i++) {
            String line = "stops[" + i + "].";
            if (typed.has(line + "name") || typed.has(line + "coordinate")) {
                last = i;
            }
        }
        return last;
    }

    private void line(int i, boolean last) {
        String line = "stops[" + i + "].";
        boolean named = typed.has(line + "name");
        boolean first = rows.isEmpty();
        if (!named && !typed.has(line + "coordinate")) {
            if (typed.has(line + "arrive") || typed.has(line + "leave")) {
                typed.wrong(line + "name", "notifications.violation.missing");
            }
            return;
        }
        var place = typed.place(line + "name", line + "coordinate", "settle.stops[" + i + "]");
        boolean asked = named || last;
        var arrive = typed.time(line + "arrive", !first && asked && !typed.has(line + "leave"));
        var leave = typed.time(line + "leave", first && arrive.isEmpty());
        place.ifPresent(there -> rows.add(new Row(there, arrive, leave)));
    }

    /** NOT-35: a bend without a time is passed when constant speed between the timed places around it says. */
    private List<Stop> timed() {
        var stops = new ArrayList<Stop>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            stops.add(row.isTimed() ? row.stop() : row.at(passed(i)).stop());
        }
        return stops;
    }

    private Instant passed(int bend) {
        int before = bend;
        while (!rows.get(before).isTimed()) {
            before--;
        }
        int after = bend;
        while (!rows.get(after).isTimed()) {
            after++;
        }
        Instant left = rows.get(before).stop().leave();
        Duration whole = Duration.between(left, rows.get(after).stop().arrive());
        double metres = metres(before, after);
        double part = metres == 0 ? 0 : metres(before, bend) / metres;
        return left.plusSeconds(Math.round(whole.toSeconds() * part));
    }

    private double metres(int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += rows.get(i).place().at().metresTo(rows.get(i + 1).place().at());
        }
        return sum;
    }

    /** The form without lines in which nothing stands, so that a line's number is that of its stop. */
    static Map<String, String> withoutEmptyLines(Map<String, String> form) {
        var rows = new TreeMap<Integer, Map<String, String>>();
        var all = new TreeMap<String, String>();
        form.forEach((key, value) -> {
            Matcher line = KEY.matcher(key);
            if (line.matches()) {
                rows.computeIfAbsent(Integer.valueOf(line.group(2)), _ -> new TreeMap<>())
                        .put(key, value);
            } else {
                all.put(key, value);
            }
        });
        int next = 0;
        for (var row : rows.entrySet()) {
            if (row.getValue().values().stream().anyMatch(value -> !value.isBlank())) {
                int number = next++;
                row.getValue()
                        .forEach((key, value) ->
                                all.put(key.replace("stops[" + row.getKey() + "]", "stops[" + number + "]"), value));
            }
        }
        return all;
    }
}

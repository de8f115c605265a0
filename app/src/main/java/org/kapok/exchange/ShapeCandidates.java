package org.kapok.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kapok.exchange.reading.Fault;
import org.kapok.exchange.reading.Reading;
import org.kapok.exchange.reading.Shape;
import org.kapok.exchange.reading.Sheet.Cell;
import org.kapok.exchange.reading.Where;
import org.kapok.geo.Coordinate;
import org.kapok.geo.CoordinateReading;
import org.kapok.notifications.Kind;
import org.kapok.ui.Messages;
import org.kapok.ui.Moments;

/** Makes sites of points and movements of routes; what a map file does not say is left for the person to fill in. */
final class ShapeCandidates {

    private static final Pattern STOP = Pattern.compile("stops\\[(\\d{1,3})]\\.(name|coordinate|arrive|leave)");
    private static final double SAME = 0.00002;

    private final Messages messages;
    private final CellTexts texts;
    private final Moments moments;
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<Fault> remarks = new ArrayList<>();

    private ShapeCandidates(Messages messages, CellTexts texts, Moments moments) {
        this.messages = messages;
        this.texts = texts;
        this.moments = moments;
    }

    static Candidates of(Reading reading, Messages messages, CodeBook codes, Moments moments) {
        var maker = new ShapeCandidates(messages, new CellTexts(codes, moments), moments);
        reading.shapes().forEach(maker::shape);
        maker.faults(reading.faults());
        return new Candidates(maker.candidates, maker.remarks);
    }

    private void faults(List<Fault> faults) {
        var byPlace = new LinkedHashMap<Where, List<Fault>>();
        faults.forEach(fault ->
                byPlace.computeIfAbsent(fault.place(), _ -> new ArrayList<>()).add(fault));
        byPlace.forEach((where, found) -> {
            if (where instanceof Where.WholeFile) {
                remarks.addAll(found);
            } else {
                candidates.add(faulty(where, name(where), found));
            }
        });
    }

    private static String name(Where where) {
        return where instanceof Where.Element element ? element.name().orElse("") : "";
    }

    private static Candidate faulty(Where where, String name, List<Fault> faults) {
        return new Candidate(Optional.empty(), List.of(where), name, true, "", Map.of(), faults);
    }

    private void shape(Shape shape) {
        switch (shape.outline()) {
            case Shape.Spot spot -> candidates.add(site(shape, spot));
            case Shape.Way way -> candidates.add(movement(shape, way));
            case Shape.Surface surface ->
                candidates.add(faulty(
                        shape.where(),
                        shape.name().orElse(""),
                        List.of(Crossing.fault(shape.where(), surface)
                                .orElseGet(() ->
                                        Fault.at(shape.where(), "geometry", "exchange.fault.area_not_notified")))));
        }
    }

    private Candidate site(Shape shape, Shape.Spot spot) {
        var faults = new ArrayList<Fault>();
        var form = attributes(shape, Kind.SITE, faults);
        form.put("coordinate", written(form.get("coordinate"), spot.position()));
        shape.name().ifPresent(name -> form.putIfAbsent("placeName", name));
        spot.span().from().ifPresent(from -> form.put("from", LocalTimes.text(moments, from)));
        spot.span().until().ifPresent(until -> form.put("until", LocalTimes.text(moments, until)));
        return candidate(shape, Kind.SITE, form, faults);
    }

    private Candidate movement(Shape shape, Shape.Way way) {
        var faults = new ArrayList<Fault>();
        var form = attributes(shape, Kind.MOVEMENT, faults);
        var whole = Stays.joined(way.points());
        form.putAll(stops(shape, whole.size()));
        var points = Thinning.of(whole);
        if (points.size() < whole.size()) {
            remarks.add(Fault.at(shape.where(), "geometry", "exchange.remark.thinned", whole.size(), points.size()));
        }
        if (way.performed()) {
            remarks.add(Fault.at(shape.where(), "times", "exchange.remark.performed"));
        }
        for (int i = 0; i < points.size(); i++) {
            var point = points.get(i);
            String line = "stops[" + i + "].";
            form.put(line + "coordinate", written(form.get(line + "coordinate"), point.position()));
            point.name().ifPresent(name -> form.putIfAbsent(line + "name", name));
            if (!way.performed()) {
                String time = line + (i == 0 && point.leave().isEmpty() ? "leave" : "arrive");
                point.time().ifPresent(at -> form.putIfAbsent(time, LocalTimes.text(moments, at)));
                point.leave().ifPresent(at -> form.putIfAbsent(line + "leave", LocalTimes.text(moments, at)));
            }
        }
        return candidate(shape, Kind.MOVEMENT, form, faults);
    }

    /** What our own files say of each stop, unless somebody has drawn the route anew since. */
    private Map<String, String> stops(Shape shape, int count) {
        var stops = new HashMap<String, String>();
        shape.attributes().forEach((key, text) -> {
            var stop = STOP.matcher(key);
            if (stop.matches() && Integer.parseInt(stop.group(1)) < Math.min(count, Thinning.MOST_STOPS)) {
                stops.put(key, texts.text(stop.group(2), new Cell(text.strip(), Optional.empty()), _ -> {}));
            }
        });
        boolean redrawn = shape.attributes().containsKey("stops[" + count + "].name")
                || stops.keySet().stream().noneMatch(key -> key.startsWith("stops[" + (count - 1) + "]"));
        return redrawn || count > Thinning.MOST_STOPS ? Map.of() : stops;
    }

    /** The coordinate as it was typed where the file tells that and nobody moved the point since. */
    private static String written(@Nullable String typed, Coordinate position) {
        boolean same = typed != null
                && CoordinateReading.of("coordinate", typed) instanceof CoordinateReading.Parsed parsed
                && Math.abs(parsed.coordinate().longitude() - position.longitude()) < SAME
                && Math.abs(parsed.coordinate().latitude() - position.latitude()) < SAME;
        return same ? Objects.requireNonNull(typed) : position.decimal();
    }

    private Map<String, String> attributes(Shape shape, Kind kind, List<Fault> faults) {
        var known = SheetForm.of(kind, messages).known();
        var form = new HashMap<String, String>();
        shape.attributes().forEach((key, text) -> Optional.ofNullable(known.get(Column.reduced(key)))
                .map(Column::key)
                .filter(column -> !column.startsWith("stop."))
                .ifPresent(column -> {
                    String read = texts.text(
                            column,
                            new Cell(text.strip(), Optional.empty()),
                            wrong -> faults.add(new Fault(shape.where(), wrong)));
                    if (!read.isBlank()) {
                        form.put(column, read);
                    }
                }));
        shape.name().ifPresent(name -> form.putIfAbsent("name", name));
        shape.description()
                .filter(text -> !text.isBlank())
                .ifPresent(text ->
                        form.putIfAbsent("more.internal_note", text.substring(0, Math.min(2000, text.length()))));
        return form;
    }

    private static Candidate candidate(Shape shape, Kind kind, Map<String, String> form, List<Fault> faults) {
        String organisation = Optional.ofNullable(form.remove("organisation")).orElse("");
        form.remove("id");
        return new Candidate(
                Optional.of(kind),
                List.of(shape.where()),
                form.getOrDefault("name", ""),
                true,
                organisation,
                form,
                faults);
    }
}

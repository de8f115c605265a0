package org.kapok.exchange.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapok.geo.Coordinate;

/**
 * GPX 1.0 and 1.1: waypoints as spots, routes as planned ways, tracks as performed ways (segments joined in order).
 */
final class GpxReader implements Xml.Handler {

    private final Faults faults = new Faults();
    private final Positions positions;
    private final List<Shape> shapes = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();

    private boolean root;
    private Where where = new Where.WholeFile();
    private Map<String, String> values = new HashMap<>();
    private Map<String, String> pointValues = new HashMap<>();
    private Map<String, String> pointAttributes = Map.of();
    private List<Shape.WayPoint> points = new ArrayList<>();
    private boolean whole;
    private Map<String, String> data = new HashMap<>();
    private String fieldName = "";

    private GpxReader(Caps caps) {
        this.positions = new Positions(caps, faults);
    }

    static Reading read(byte[] document, Caps caps) throws RefusedFileException {
        var reader = new GpxReader(caps);
        Xml.walk(document, caps, reader);
        if (!reader.root) {
            throw new RefusedFileException("exchange.refused.not_gpx");
        }
        return new Reading(reader.shapes, reader.faults.all());
    }

    @Override
    public void open(Deque<String> path, Map<String, String> attributes) {
        String element = path.element();
        root |= path.size() == 1 && element.equals("gpx");
        switch (element) {
            case "wpt", "rte", "trk" -> begin(element, attributes);
            case "field" -> fieldName = attributes.getOrDefault("name", "");
            case "rtept", "trkpt" -> {
                pointAttributes = attributes;
                pointValues = new HashMap<>();
            }
            default -> {
                // Other elements matter when they close.
            }
        }
    }

    private void begin(String element, Map<String, String> attributes) {
        where = new Where.Element(element, counts.merge(element, 1, Integer::sum), Optional.empty());
        values = new HashMap<>();
        data = new HashMap<>();
        points = new ArrayList<>();
        whole = true;
        pointAttributes = attributes;
        pointValues = values;
    }

    @Override
    public void close(Deque<String> path, String text) throws RefusedFileException {
        String element = path.element();
        switch (element) {
            case "rtept", "trkpt" -> wayPoint();
            case "wpt" -> waypoint();
            case "rte", "trk" -> way(element.equals("trk"));
            default -> value(path, element, text);
        }
    }

    private void value(Deque<String> path, String element, String text) {
        if (path.size() < 2 || text.isEmpty()) {
            return;
        }
        String parent = path.stream().skip(1).findFirst().orElse("");
        switch (parent) {
            case "rtept", "trkpt" -> pointValues.put(element, text);
            case "wpt", "rte", "trk" -> values.put(element, text);
            case "extensions" -> {
                // Our own field within an extension; other extensions are other programs' business.
                if (element.equals("field") && !path.contains("rtept") && !path.contains("trkpt")) {
                    data.put(fieldName, text);
                }
            }
            default -> {
                // Of no concern.
            }
        }
    }

    private Optional<Coordinate> position() throws RefusedFileException {
        return positions.position(
                where, "lat, lon", pointAttributes.getOrDefault("lon", ""), pointAttributes.getOrDefault("lat", ""));
    }

    private void wayPoint() throws RefusedFileException {
        Optional<Coordinate> position = position();
        if (position.isEmpty()) {
            whole = false;
            return;
        }
        points.add(new Shape.WayPoint(
                position.orElseThrow(), time(pointValues), Optional.ofNullable(pointValues.get("name"))));
    }

    private void waypoint() throws RefusedFileException {
        Optional<Instant> time = time(values);
        position()
                .ifPresent(position -> shapes.add(new Shape(
                        named(),
                        name(),
                        description(),
                        new Shape.Spot(position, new Shape.Span(time, Optional.empty())),
                        data)));
    }

    private void way(boolean performed) {
        if (whole && points.size() < 2) {
            faults.add(named(), "trkpt, rtept", "exchange.fault.way_short", points.size());
        } else if (whole) {
            shapes.add(new Shape(named(), name(), description(), new Shape.Way(points, performed), data));
        }
    }

    private Optional<Instant> time(Map<String, String> of) {
        String text = of.get("time");
        if (text == null) {
            return Optional.empty();
        }
        Optional<Instant> time = FileTimes.utcUnlessSaid(text);
        if (time.isEmpty()) {
            faults.add(where, "time", "exchange.fault.time", Positions.shortened(text));
            whole = false;
        }
        return time;
    }

    private Where named() {
        return where instanceof Where.Element element
                ? new Where.Element(element.kind(), element.number(), name())
                : where;
    }

    private Optional<String> name() {
        return Optional.ofNullable(values.get("name"));
    }

    private Optional<String> description() {
        return Optional.ofNullable(values.get("desc")).or(() -> Optional.ofNullable(values.get("cmt")));
    }
}

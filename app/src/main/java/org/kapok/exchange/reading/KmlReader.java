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
 * KML 2.2 and 2.3: placemarks with points, lines, polygons, multigeometries and tracks, their time and extended data.
 * Network links, overlays and styles are left aside and never fetched; a file that holds nothing else says so.
 */
final class KmlReader implements Xml.Handler {

    private final Faults faults = new Faults();
    private final Positions positions;
    private final List<Shape> shapes = new ArrayList<>();
    private int placemarks;
    private boolean links;
    private boolean root;
    private Optional<Placemark> current = Optional.empty();

    /** What a placemark has told so far. */
    private static final class Placemark {
        private final int number;
        private final Map<String, String> values = new HashMap<>();
        private final Map<String, String> data = new HashMap<>();
        private final List<Coordinate> spots = new ArrayList<>();
        private final List<List<Coordinate>> lines = new ArrayList<>();
        private final List<List<List<Coordinate>>> polygons = new ArrayList<>();
        private List<List<Coordinate>> rings = new ArrayList<>();
        private final List<String> whens = new ArrayList<>();
        private final List<Coordinate> track = new ArrayList<>();
        private String dataName = "";
        private boolean whole = true;

        private Placemark(int number) {
            this.number = number;
        }

        private Where where() {
            return new Where.Element("Placemark", number, Optional.ofNullable(values.get("name")));
        }
    }

    private KmlReader(Caps caps) {
        this.positions = new Positions(caps, faults);
    }

    static Reading read(byte[] document, Caps caps) throws RefusedFileException {
        var reader = new KmlReader(caps);
        Xml.walk(document, caps, reader);
        if (!reader.root) {
            throw new RefusedFileException("exchange.refused.not_kml");
        }
        if (reader.links) {
            reader.faults.add(new Where.WholeFile(), "NetworkLink", "exchange.fault.network_link");
        }
        return new Reading(reader.shapes, reader.faults.all());
    }

    @Override
    public void open(Deque<String> path, Map<String, String> attributes) {
        String element = path.element();
        root |= path.size() == 1
                && (element.equals("kml")
                        || element.equals("Placemark")
                        || element.equals("Document")
                        || element.equals("LinearRing")
                        || element.equals("Folder"));
        links |= element.equals("NetworkLink");
        if (element.equals("Placemark") || (current.isEmpty() && path.size() == 1 && element.equals("LinearRing"))) {
            current = Optional.of(new Placemark(++placemarks));
        }
        current.ifPresent(placemark -> {
            if (element.equals("Polygon")) {
                placemark.rings = new ArrayList<>();
            } else if (element.equals("Data") || element.equals("SimpleData")) {
                placemark.dataName = attributes.getOrDefault("name", "");
            }
        });
    }

    @Override
    public void close(Deque<String> path, String text) throws RefusedFileException {
        if (current.isEmpty()) {
            return;
        }
        Placemark placemark = current.orElseThrow();
        String element = path.element();
        switch (element) {
            case "coordinates" -> coordinates(placemark, path, text);
            case "coord" -> trackPosition(placemark, text);
            case "Polygon" -> polygon(placemark);
            case "when", "begin", "end", "name", "description" -> value(placemark, path, element, text);
            case "value", "SimpleData" -> placemark.data.put(placemark.dataName, text);
            case "Placemark" -> finish(placemark);
            default -> {
                if (path.size() == 1) {
                    finish(placemark);
                }
            }
        }
    }

    private static void value(Placemark placemark, Deque<String> path, String element, String text) {
        if (element.equals("when") && path.contains("Track")) {
            placemark.whens.add(text);
        } else if (!text.isEmpty()) {
            placemark.values.putIfAbsent(element, text);
        }
    }

    private void coordinates(Placemark placemark, Deque<String> path, String text) throws RefusedFileException {
        String geometry = path.stream().skip(1).findFirst().orElse("");
        if (text.isEmpty()) {
            faults.add(placemark.where(), "coordinates", "exchange.fault.no_coordinates");
            placemark.whole = false;
            return;
        }
        Optional<List<Coordinate>> read = positions.tuples(placemark.where(), geometry + "/coordinates", text);
        if (read.isEmpty()) {
            placemark.whole = false;
            return;
        }
        List<Coordinate> coordinates = read.orElseThrow();
        switch (geometry) {
            case "Point" -> placemark.spots.add(coordinates.getFirst());
            case "LineString" -> line(placemark, coordinates);
            case "LinearRing" -> ring(placemark, path, coordinates);
            default -> {
                // Coordinates of overlays carry no shape.
            }
        }
    }

    private void line(Placemark placemark, List<Coordinate> coordinates) {
        if (coordinates.size() < 2) {
            faults.add(placemark.where(), "LineString/coordinates", "exchange.fault.way_short", coordinates.size());
            placemark.whole = false;
        } else {
            placemark.lines.add(coordinates);
        }
    }

    private void ring(Placemark placemark, Deque<String> path, List<Coordinate> coordinates) {
        if (!positions.isRing(placemark.where(), "LinearRing/coordinates", coordinates)) {
            placemark.whole = false;
        } else if (path.contains("Polygon")) {
            if (path.contains("outerBoundaryIs")) {
                placemark.rings.addFirst(coordinates);
            } else {
                placemark.rings.add(coordinates);
            }
        } else {
            placemark.polygons.add(List.of(coordinates));
        }
    }

    private void polygon(Placemark placemark) {
        if (!placemark.rings.isEmpty()) {
            placemark.polygons.add(placemark.rings);
            placemark.rings = new ArrayList<>();
        }
    }

    private void trackPosition(Placemark placemark, String text) throws RefusedFileException {
        String[] parts = text.split("\\s+");
        if (parts.length < 2) {
            faults.add(placemark.where(), "gx:coord", "exchange.fault.tuple", Positions.shortened(text));
            placemark.whole = false;
            return;
        }
        Optional<Coordinate> position = positions.position(placemark.where(), "gx:coord", parts[0], parts[1]);
        position.ifPresentOrElse(placemark.track::add, () -> placemark.whole = false);
    }

    private void finish(Placemark placemark) {
        current = Optional.empty();
        Shape.Span span =
                new Shape.Span(time(placemark, "begin").or(() -> time(placemark, "when")), time(placemark, "end"));
        List<Shape.WayPoint> track = track(placemark);
        if (!placemark.whole) {
            return;
        }
        placemark.spots.forEach(spot -> add(placemark, new Shape.Spot(spot, span)));
        placemark.lines.forEach(line -> add(
                placemark,
                new Shape.Way(
                        line.stream()
                                .map(position -> new Shape.WayPoint(position, Optional.empty(), Optional.empty()))
                                .toList(),
                        false)));
        if (track.size() >= 2) {
            add(placemark, new Shape.Way(track, true));
        }
        if (!placemark.polygons.isEmpty()) {
            add(placemark, new Shape.Surface(placemark.polygons, span));
        }
    }

    private List<Shape.WayPoint> track(Placemark placemark) {
        if (!placemark.whens.isEmpty() && placemark.whens.size() != placemark.track.size()) {
            faults.add(
                    placemark.where(),
                    "gx:Track",
                    "exchange.fault.track_times",
                    placemark.whens.size(),
                    placemark.track.size());
            placemark.whole = false;
            return List.of();
        }
        var points = new ArrayList<Shape.WayPoint>();
        for (int i = 0; i < placemark.track.size(); i++) {
            Optional<Instant> time =
                    placemark.whens.isEmpty() ? Optional.empty() : parsed(placemark, "when", placemark.whens.get(i));
            points.add(new Shape.WayPoint(placemark.track.get(i), time, Optional.empty()));
        }
        return points;
    }

    private Optional<Instant> time(Placemark placemark, String field) {
        String text = placemark.values.get(field);
        return text == null ? Optional.empty() : parsed(placemark, field, text);
    }

    private Optional<Instant> parsed(Placemark placemark, String field, String text) {
        Optional<Instant> time = FileTimes.utcUnlessSaid(text);
        if (time.isEmpty()) {
            faults.add(placemark.where(), field, "exchange.fault.time", Positions.shortened(text));
            placemark.whole = false;
        }
        return time;
    }

    private void add(Placemark placemark, Shape.Outline outline) {
        shapes.add(new Shape(
                placemark.where(),
                Optional.ofNullable(placemark.values.get("name")),
                Optional.ofNullable(placemark.values.get("description")).map(KmlReader::withoutTags),
                outline,
                placemark.data));
    }

    private static String withoutTags(String text) {
        return text.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
    }
}

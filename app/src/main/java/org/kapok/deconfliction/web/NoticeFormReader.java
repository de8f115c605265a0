package org.kapok.deconfliction.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.kapok.deconfliction.NoticeForms;
import org.kapok.deconfliction.notice.AltitudeBand;
import org.kapok.deconfliction.notice.Channel;
import org.kapok.deconfliction.notice.Distances;
import org.kapok.deconfliction.notice.Extent;
import org.kapok.deconfliction.notice.NoticeDraft;
import org.kapok.deconfliction.notice.Through;
import org.kapok.deconfliction.notice.WordingChoice;
import org.kapok.shared.ForceId;
import org.kapok.shared.Viewer;
import org.kapok.shared.Violation;
import org.kapok.shared.ViolationsException;
import org.kapok.ui.Moments;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.operation.valid.IsValidOp;

/** Reads the notice form; everything that is not understood is said at once. */
final class NoticeFormReader {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final NoticeForm form;
    private final Moments moments;
    private final Optional<NoticeForms.Outline> outline;
    private final List<Violation> wrong = new ArrayList<>();

    NoticeFormReader(NoticeForm form, Moments moments) {
        this(form, moments, Optional.empty());
    }

    /** A form whose places, and perhaps times, a file draws instead of typing them. */
    NoticeFormReader(NoticeForm form, Moments moments, Optional<NoticeForms.Outline> outline) {
        this.form = form;
        this.moments = moments;
        this.outline = outline;
    }

    /** The draft; throws {@link ViolationsException} with all that is wrong. */
    NoticeDraft draft(Viewer writer) {
        Optional<ForceId> force = force(writer);
        Optional<Extent> extent = extent();
        WordingChoice wording = wording();
        Optional<Through> through = through(writer);
        if (!wrong.isEmpty()) {
            throw new ViolationsException(wrong);
        }
        return new NoticeDraft(
                force.orElseThrow(),
                extent.orElseThrow(),
                form.given("kind"),
                form.value("label"),
                form.value("remark"),
                form.given("unclassified").isPresent(),
                through,
                wording);
    }

    /** The extent alone, for a question while it is being typed; empty while it is not understood. */
    Optional<Extent> extentSoFar() {
        Optional<Extent> extent = extent();
        return wrong.isEmpty() ? extent : Optional.empty();
    }

    private Optional<ForceId> force(Viewer writer) {
        if (writer.force().isPresent()) {
            return writer.force();
        }
        try {
            return form.given("force").map(UUID::fromString).map(ForceId::new).or(() -> missing("force"));
        } catch (IllegalArgumentException _) {
            return missing("force");
        }
    }

    private <T> Optional<T> missing(String field) {
        wrong.add(Violation.of(field, "deconfliction.violation.missing_" + field));
        return Optional.empty();
    }

    private Optional<Extent> extent() {
        if (outline.isPresent()) {
            Optional<AltitudeBand> band = altitude();
            return drawn(outline.orElseThrow()).map(found -> found.at(band));
        }
        List<Coordinate> places = new Places(form.value("places"), "places", wrong).read();
        Optional<AltitudeBand> altitude = altitude();
        if (places.isEmpty()) {
            if (wrong.stream().noneMatch(violation -> violation.field().equals("places"))) {
                missing("places");
            }
            return Optional.empty();
        }
        Optional<Extent> extent = form.value("shape").equals("route") ? route(places) : area(places);
        return extent.map(found -> found.at(altitude));
    }

    private Optional<Extent> drawn(NoticeForms.Outline drawn) {
        if (drawn.geometry() instanceof LineString line) {
            return route(List.of(line.getCoordinates()), drawn.times());
        }
        boolean circle = drawn.geometry() instanceof Point;
        OptionalDouble radius = number("radius", 0, Distances.WIDEST_METRES);
        if (circle && radius.isEmpty() && form.given("radius").isEmpty()) {
            missing("radius");
        }
        var validity = new IsValidOp(drawn.geometry());
        if (!validity.isValid()) {
            Coordinate at = validity.getValidationError().getCoordinate();
            wrong.add(Violation.of(
                    "places",
                    "deconfliction.violation.crosses_itself",
                    new org.kapok.geo.Coordinate(at.x, at.y).decimal()));
        }
        Optional<Instant> from = drawn.from().or(() -> time("from"));
        Optional<Instant> until = drawn.until().or(() -> time("until"));
        return wrong.isEmpty() ? area(drawn.geometry(), radius.orElse(0), from, until) : Optional.empty();
    }

    private Optional<Extent> area(List<Coordinate> places) {
        Optional<Instant> from = time("from");
        Optional<Instant> until = time("until");
        boolean circle = !form.value("shape").equals("area");
        OptionalDouble radius = circle ? number("radius", 0, Distances.WIDEST_METRES) : OptionalDouble.of(0);
        if (circle && radius.isEmpty()) {
            if (form.given("radius").isEmpty()) {
                missing("radius");
            }
            return Optional.empty();
        }
        Optional<Geometry> geometry = circle
                ? Optional.of(GEOMETRY.createPoint(places.getFirst()))
                : new Places("", "places", wrong).polygon(places);
        return geometry.flatMap(found -> area(found, radius.orElseThrow(), from, until));
    }

    private Optional<Extent> area(Geometry geometry, double radius, Optional<Instant> from, Optional<Instant> until) {
        if (from.isEmpty() || until.isEmpty()) {
            return Optional.empty();
        }
        if (!from.orElseThrow().isBefore(until.orElseThrow())) {
            wrong.add(Violation.of("until", "deconfliction.violation.ends_before_it_starts"));
            return Optional.empty();
        }
        return Optional.of(Extent.area(geometry, radius, from.orElseThrow(), until.orElseThrow()));
    }

    private Optional<Extent> route(List<Coordinate> places) {
        List<Instant> times = form.value("times")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .flatMap(line -> moments.fromInput(line.replace(' ', 'T')).stream())
                .toList();
        return route(places, times);
    }

    private Optional<Extent> route(List<Coordinate> places, List<Instant> times) {
        if (times.size() != places.size() || places.size() < 2) {
            wrong.add(Violation.of("times", "deconfliction.violation.one_time_per_place", places.size(), times.size()));
            return Optional.empty();
        }
        for (int i = 1; i < times.size(); i++) {
            boolean samePlace = places.get(i).equals2D(places.get(i - 1));
            if (times.get(i).isBefore(times.get(i - 1)) || times.get(i).equals(times.get(i - 1)) && !samePlace) {
                wrong.add(Violation.of("times", "deconfliction.violation.times_go_back", i + 1));
                return Optional.empty();
            }
        }
        double slack = number("slack", 0, 7 * 24 * 60).orElse(0);
        return Optional.of(Extent.movement(
                GEOMETRY.createLineString(places.toArray(Coordinate[]::new)),
                times,
                Duration.ofSeconds(Math.round(slack * 60))));
    }

    private Optional<AltitudeBand> altitude() {
        OptionalDouble floor = number("floor", -500, 40_000);
        OptionalDouble ceiling = number("ceiling", -500, 40_000);
        if (floor.isEmpty() && ceiling.isEmpty()) {
            return Optional.empty();
        }
        if (floor.isEmpty() || ceiling.isEmpty() || floor.orElseThrow() > ceiling.orElseThrow()) {
            wrong.add(Violation.of("ceiling", "deconfliction.violation.altitude"));
            return Optional.empty();
        }
        return Optional.of(new AltitudeBand(floor.orElseThrow(), ceiling.orElseThrow()));
    }

    private OptionalDouble number(String field, double least, double most) {
        Optional<String> text = form.given(field);
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            double value =
                    Double.parseDouble(text.orElseThrow().replace(',', '.').replace(" ", ""));
            if (value >= least && value <= most) {
                return OptionalDouble.of(value);
            }
        } catch (NumberFormatException _) {
            // Said below, like a number out of range.
        }
        wrong.add(Violation.of(field, "deconfliction.violation.number", (long) least, (long) most));
        return OptionalDouble.empty();
    }

    private Optional<Instant> time(String field) {
        Optional<Instant> time = form.given(field).flatMap(moments::fromInput);
        return time.isPresent() ? time : missing(field);
    }

    private WordingChoice wording() {
        return switch (form.value("wording")) {
            case "agree" -> new WordingChoice.AgreeDefault();
            case "own" -> own();
            default -> new WordingChoice.NotYet();
        };
    }

    private WordingChoice own() {
        var places = new Places(form.value("wording_places"), "wording_places", wrong);
        Optional<Geometry> area = places.polygon(places.read());
        Optional<Instant> from = time("wording_from");
        Optional<Instant> until = time("wording_until");
        return area.isEmpty() || from.isEmpty() || until.isEmpty()
                ? new WordingChoice.NotYet()
                : new WordingChoice.Own(
                        area.orElseThrow(), from.orElseThrow(), until.orElseThrow(), form.given("wording_words"));
    }

    private Optional<Through> through(Viewer writer) {
        return writer.isCell() ? through(form, moments) : Optional.empty();
    }

    /** Who told the cell, how and when (now, unless it says otherwise). */
    static Optional<Through> through(NoticeForm form, Moments moments) {
        return form.given("through_person")
                .map(person -> new Through(
                        person,
                        AlertController.one(Channel.class, form.given("through_channel"))
                                .orElse(Channel.PHONE),
                        form.given("through_at").flatMap(moments::fromInput).orElse(moments.now())));
    }
}

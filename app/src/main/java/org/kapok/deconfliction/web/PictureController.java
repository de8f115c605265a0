package org.kapok.deconfliction.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kapok.deconfliction.ProximityAlerts;
import org.kapok.deconfliction.alert.Alert;
import org.kapok.deconfliction.notice.Extent;
import org.kapok.deconfliction.picture.OperationPicture;
import org.kapok.deconfliction.picture.Pictures;
import org.kapok.shared.OpenTo;
import org.kapok.shared.Role;
import org.kapok.shared.Side;
import org.kapok.shared.Viewer;
import org.kapok.ui.Page;
import org.kapok.ui.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The day's picture: map, time line, and the list of what is in force at the cursor. */
@Controller
@OpenTo(Role.CELL)
class PictureController {

    private static final int MOST_ALERTS = 500;
    /** Beyond this many the map fetches what it draws by itself, so that the page comes at once. */
    private static final int MOST_INLINE = 200;
    /** More rows than anybody reads; the lists have them all. */
    private static final int MOST_ROWS = 200;

    private final Pictures pictures;
    private final ProximityAlerts alerts;
    private final Reading reading;

    PictureController(Pictures pictures, ProximityAlerts alerts, Reading reading) {
        this.pictures = pictures;
        this.alerts = alerts;
        this.reading = reading;
    }

    /** A stretch of time. */
    private record Day(Instant start, Instant end) {

        static Day of(Instant at, ZoneId zone) {
            ZonedDateTime start = at.atZone(zone).toLocalDate().atStartOfDay(zone);
            return new Day(start.toInstant(), start.plusDays(1).toInstant());
        }

        /** Whole minutes since its start. */
        long minute(Instant at) {
            return Duration.between(start, at).toMinutes();
        }

        boolean isWithin(Extent extent) {
            return !extent.earliest().isAfter(start)
                    && extent.latest().map(until -> !until.isBefore(end)).orElse(true);
        }

        boolean sees(Extent extent) {
            return extent.earliest().isBefore(end)
                    && extent.latest().map(until -> until.isAfter(start)).orElse(true);
        }
    }

    @GetMapping("/o/{code}/picture")
    Page show(Viewer viewer, HttpServletRequest request) {
        Screen ui = reading.screen(request);
        Instant at = ui.address()
                .value("minute")
                .flatMap(PictureController::minute)
                .or(() -> ui.address().value("at").flatMap(ui.moments()::fromInput))
                .orElse(ui.moments().now());
        ZoneId zone = ui.moments().zone();
        Day day = Day.of(at, zone);
        List<Shown> shown = shown(viewer, ui, day);
        boolean many = shown.size() > MOST_INLINE;
        return Page.of(new PicturePage(
                at,
                many ? Map.of() : features(viewer, ui, shown, day),
                many ? "/api/v1" + ui.path("picture") + "?at=" + at : "",
                day.start().getEpochSecond() / 60,
                day.end().getEpochSecond() / 60,
                zone.getId(),
                rows(shown, at).stream().limit(MOST_ROWS).toList(),
                Math.max(0, rows(shown, at).size() - MOST_ROWS),
                bars(shown, day, open(viewer, day)).stream().limit(MOST_ROWS).toList(),
                hours(ui, day, at),
                ui.moments().input(at.minus(Duration.ofDays(1))),
                ui.moments().input(at.plus(Duration.ofDays(1))),
                alertRows(viewer, ui, day)));
    }

    /** Where the slider stands: minutes since 1970, within some thousand years. */
    private static Optional<Instant> minute(String text) {
        return text.matches("\\d{1,9}")
                ? Optional.of(Instant.ofEpochSecond(60L * Long.parseLong(text)))
                : Optional.empty();
    }

    /** The same as GeoJSON, for the map and for other tools. */
    @GetMapping(path = "/api/v1/o/{code}/picture", produces = "application/geo+json")
    @ResponseBody
    Map<String, Object> geoJson(Viewer viewer, HttpServletRequest request) {
        Screen ui = reading.screen(request);
        Instant at = Optional.ofNullable(request.getParameter("at"))
                .flatMap(ApiValues::instant)
                .orElse(ui.moments().now());
        Day day = Day.of(at, ui.moments().zone());
        return features(viewer, ui, shown(viewer, ui, day), day);
    }

    private record Shown(Side side, String id, String href, String label, String kind, String span, Extent extent) {}

    private List<Shown> shown(Viewer viewer, Screen ui, Day day) {
        OperationPicture picture = pictures.fresh(viewer.operation());
        var shown = new ArrayList<Shown>();
        picture.notifications().stream()
                .filter(one -> day.sees(one.extent()))
                .forEach(one -> shown.add(new Shown(
                        Side.HUMANITARIAN,
                        one.shortId(),
                        ui.path("notifications/" + one.shortId()),
                        one.title(),
                        one.kind(),
                        span(ui, one.extent()),
                        one.extent())));
        picture.notices().stream()
                .filter(one -> day.sees(one.extent()))
                .forEach(one -> shown.add(new Shown(
                        Side.ARMED,
                        one.shortId(),
                        ui.path("notices/" + one.shortId()),
                        one.label(),
                        one.extent().moves() ? "movement" : "area",
                        span(ui, one.extent()),
                        one.extent())));
        shown.sort(Comparator.comparing((Shown one) -> one.extent().earliest()).thenComparing(Shown::id));
        return shown;
    }

    private static String span(Screen ui, Extent extent) {
        return extent.latest()
                .map(until -> ui.moments().span(extent.earliest(), until))
                .orElseGet(() -> ui.text("deconfliction.picture.until_further_notice"));
    }

    private Map<String, Object> features(Viewer viewer, Screen ui, List<Shown> shown, Day day) {
        var features = new ArrayList<Map<String, Object>>();
        shown.forEach(one -> features.add(
                Drawing.feature(one.extent(), one.id(), one.label(), side(one.side()), one.kind(), one.href())));
        open(viewer, day).forEach(alert -> alert.met()
                .ifPresent(met -> features.add(Drawing.place(
                        met.meeting(), alert.shortId().toString(), ui.path("alerts/" + alert.shortId())))));
        return Drawing.collection(features);
    }

    private static String side(Side side) {
        return side == Side.ARMED ? "armed" : "humanitarian";
    }

    private List<Alert> open(Viewer viewer, Day day) {
        return alerts.openBetween(viewer, day.start(), day.end(), MOST_ALERTS);
    }

    private List<AlertListPage.Row> alertRows(Viewer viewer, Screen ui, Day day) {
        Sentences sentences = reading.sentences(viewer, ui);
        return open(viewer, day).stream()
                .map(alert -> new AlertListPage.Row(
                        alert.shortId().toString(),
                        Levels.of(alert.met()),
                        sentences.of(alert),
                        alert.met().map(met -> met.meeting().from()),
                        Levels.status(alert),
                        Side.HUMANITARIAN,
                        ""))
                .toList();
    }

    private static List<PicturePage.Row> rows(List<Shown> shown, Instant at) {
        return shown.stream()
                .filter(one -> isInForce(one.extent(), at))
                .map(one -> new PicturePage.Row(one.side(), one.id(), one.href(), one.label(), one.span()))
                .toList();
    }

    /** What lasts all day says nothing about the hours and is left to the list, unless an alert names it. */
    private static List<PicturePage.Bar> bars(List<Shown> shown, Day day, List<Alert> open) {
        Set<String> named = open.stream()
                .flatMap(alert -> Stream.of(
                        alert.parties().notificationShort(), alert.parties().noticeShort()))
                .collect(Collectors.toSet());
        return shown.stream()
                .filter(one -> named.contains(one.id()) || !day.isWithin(one.extent()))
                .map(one -> bar(one, day, named.contains(one.id())))
                .toList();
    }

    private static PicturePage.Bar bar(Shown one, Day day, boolean alert) {
        Instant start = one.extent().earliest();
        Instant end = one.extent().latest().orElse(day.end());
        long from = start.isBefore(day.start()) ? 0 : day.minute(start);
        long until = end.isAfter(day.end()) ? day.minute(day.end()) : day.minute(end);
        return new PicturePage.Bar(
                one.side(), one.id(), one.href(), one.label(), one.span(), from, Math.max(4, until - from), alert);
    }

    private static boolean isInForce(Extent extent, Instant at) {
        return !extent.earliest().isAfter(at)
                && extent.latest().map(until -> until.isAfter(at)).orElse(true);
    }

    private static List<PicturePage.Hour> hours(Screen ui, Day day, Instant at) {
        var hours = new ArrayList<PicturePage.Hour>();
        for (Instant hour = day.start(); hour.isBefore(day.end()); hour = hour.plus(Duration.ofHours(1))) {
            boolean current =
                    !hour.isAfter(at) && hour.plus(Duration.ofHours(1)).isAfter(at);
            hours.add(
                    new PicturePage.Hour(ui.moments().clock(hour), ui.moments().input(hour), current));
        }
        return hours;
    }
}

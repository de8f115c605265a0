package org.kapok.deconfliction.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kapok.access.AccessRefusedException;
import org.kapok.deconfliction.Coverage;
import org.kapok.deconfliction.ProximityAlerts;
import org.kapok.deconfliction.alert.Band;
import org.kapok.deconfliction.alert.Mover;
import org.kapok.deconfliction.alert.Outcome;
import org.kapok.deconfliction.notice.Channel;
import org.kapok.deconfliction.notice.Through;
import org.kapok.deconfliction.store.AlertRows;
import org.kapok.deconfliction.store.ViewRows;
import org.kapok.shared.OpenTo;
import org.kapok.shared.Role;
import org.kapok.shared.ShortId;
import org.kapok.shared.Side;
import org.kapok.shared.Viewer;
import org.kapok.shared.ViolationsException;
import org.kapok.ui.Notice;
import org.kapok.ui.Page;
import org.kapok.ui.Pagination;
import org.kapok.ui.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Alerts: each reader's list, each alert in his view, calls and outcomes. */
@Controller
@OpenTo({Role.CELL, Role.FOCAL_POINT, Role.RADIO_OPERATOR, Role.LIAISON_OFFICER})
class AlertController {

    private static final int PAGE = 50;

    private final ProximityAlerts alerts;
    private final Coverage coverage;
    private final Reading reading;
    private final AlertPages pages;

    AlertController(ProximityAlerts alerts, Coverage coverage, Reading reading, AlertPages pages) {
        this.alerts = alerts;
        this.coverage = coverage;
        this.reading = reading;
        this.pages = pages;
    }

    @GetMapping("/o/{code}/alerts")
    Page list(Viewer viewer, HttpServletRequest request) {
        Screen ui = reading.screen(request);
        if (viewer.isCell()) {
            return Page.of(cellList(viewer, ui));
        }
        return Page.of(viewer.force().isPresent() ? forceList(viewer, ui) : organisationList(viewer, ui));
    }

    private AlertListPage cellList(Viewer viewer, Screen ui) {
        var query = new AlertRows.Query(
                ui.address().value("q"),
                one(AlertRows.Status.class, ui.address().value("status").or(() -> Optional.of("open"))),
                one(Band.class, ui.address().value("band")),
                sort(ui),
                down(ui));
        int page = Pagination.asked(ui.address());
        Sentences sentences = reading.sentences(viewer, ui);
        var rows = alerts.list(viewer, query, PAGE, (page - 1) * PAGE).stream()
                .map(alert -> new AlertListPage.Row(
                        alert.shortId().toString(),
                        Levels.of(alert.met()),
                        sentences.of(alert),
                        alert.met().map(met -> met.meeting().from()),
                        Levels.status(alert),
                        Side.HUMANITARIAN,
                        alert.writtenPastAt().isPresent() ? "deconfliction.alert.written_past" : ""))
                .toList();
        var moved = alerts.moved(viewer);
        var counted = List.of(
                ui.text("deconfliction.moved.force", moved.getOrDefault(Mover.FORCE, 0)),
                ui.text("deconfliction.moved.organisation", moved.getOrDefault(Mover.ORGANISATION, 0)));
        return new AlertListPage(
                "cell", rows, new Pagination(page, PAGE, alerts.count(viewer, query)), counted, coverage.of(viewer));
    }

    private AlertListPage organisationList(Viewer viewer, Screen ui) {
        int page = Pagination.asked(ui.address());
        Sentences sentences = reading.sentences(viewer, ui);
        var views = alerts.organisationViews(viewer, query(ui), PAGE + 1, (page - 1) * PAGE);
        var rows = views.stream()
                .limit(PAGE)
                .map(view -> new AlertListPage.Row(
                        view.shortId().toString(),
                        "",
                        view.notificationShort() + ": " + sentences.of(view),
                        Optional.of(view.stretch().from()),
                        Levels.status(view.open(), view.outcome().isPresent()),
                        Side.HUMANITARIAN,
                        ""))
                .toList();
        return new AlertListPage("organisation", rows, turning(page, views.size()), List.of(), coverage.of(viewer));
    }

    private AlertListPage forceList(Viewer viewer, Screen ui) {
        int page = Pagination.asked(ui.address());
        Sentences sentences = reading.sentences(viewer, ui);
        var views = alerts.forceViews(viewer, query(ui), PAGE + 1, (page - 1) * PAGE);
        var rows = views.stream()
                .limit(PAGE)
                .map(view -> new AlertListPage.Row(
                        view.shortId().toString(),
                        Levels.of(Optional.of(view.met())),
                        sentences.of(view),
                        Optional.of(view.met().meeting().from()),
                        Levels.status(view.open(), view.outcome().isPresent()),
                        Side.ARMED,
                        ""))
                .toList();
        return new AlertListPage("force", rows, turning(page, views.size()), List.of(), List.of());
    }

    /** Views are read one row further instead of counted. */
    private static Pagination turning(int page, int read) {
        long known = (page - 1L) * PAGE + read;
        return new Pagination(page, PAGE, known);
    }

    private static ViewRows.Query query(Screen ui) {
        Optional<Boolean> open = ui.address()
                .value("status")
                .or(() -> Optional.of("open"))
                .filter(status -> !status.equals("all"))
                .map(status -> status.equals("open"));
        return new ViewRows.Query(ui.address().value("q"), open, down(ui));
    }

    @GetMapping("/o/{code}/alerts/{id}")
    Page show(Viewer viewer, HttpServletRequest request, @PathVariable String id) {
        return Page.of(page(viewer, request, id));
    }

    @PostMapping("/o/{code}/alerts/{id}/calls")
    @OpenTo(Role.CELL)
    Page call(
            Viewer viewer,
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String with,
            @RequestParam(defaultValue = "PHONE") Channel channel,
            @RequestParam(defaultValue = "") String said) {
        try {
            alerts.logCall(viewer, shortId(id), with, channel, said);
            return back(request, id).saying(Notice.done("deconfliction.alert.call_logged", id));
        } catch (ViolationsException e) {
            return Page.refused(page(viewer, request, id).refused(e.violations()));
        }
    }

    @PostMapping("/o/{code}/alerts/{id}/outcome")
    Page outcome(
            Viewer viewer,
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam Outcome outcome,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(name = "through_person", defaultValue = "") String person,
            @RequestParam(name = "through_channel", defaultValue = "PHONE") Channel channel) {
        Screen ui = reading.screen(request);
        Optional<Through> through = person.isBlank() || !viewer.isCell()
                ? Optional.empty()
                : Optional.of(new Through(person, channel, ui.moments().now()));
        try {
            alerts.work(viewer, shortId(id), outcome, words, through);
            return back(request, id).saying(Notice.done("deconfliction.alert.outcome_recorded", id));
        } catch (ViolationsException e) {
            return Page.refused(page(viewer, request, id).refused(e.violations()));
        } catch (AccessRefusedException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private Page.Elsewhere back(HttpServletRequest request, String id) {
        return Page.to(reading.screen(request).path("alerts/" + id));
    }

    private AlertPage page(Viewer viewer, HttpServletRequest request, String id) {
        Screen ui = reading.screen(request);
        return pages.of(viewer, ui, shortId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ShortId shortId(String id) {
        return ShortId.parse(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    static <E extends Enum<E>> Optional<E> one(Class<E> type, Optional<String> text) {
        return text.map(word -> word.toUpperCase(Locale.ROOT)).flatMap(word -> EnumSet.allOf(type).stream()
                .filter(constant -> constant.name().equals(word))
                .findFirst());
    }

    static String sort(Screen ui) {
        return ui.address()
                .value("sort")
                .map(sort -> sort.replaceFirst("^-", ""))
                .orElse("");
    }

    static boolean down(Screen ui) {
        return ui.address().value("sort").map(sort -> sort.startsWith("-")).orElse(false);
    }
}

package org.kapok.deconfliction.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kapok.deconfliction.ActivityNotices;
import org.kapok.deconfliction.EvenAnswers;
import org.kapok.deconfliction.ProximityAlerts;
import org.kapok.deconfliction.alert.Outcome;
import org.kapok.deconfliction.notice.Notice;
import org.kapok.deconfliction.store.AlertRows;
import org.kapok.deconfliction.store.NoticeRows;
import org.kapok.notifications.UnseenAlerts;
import org.kapok.shared.OpenTo;
import org.kapok.shared.Role;
import org.kapok.shared.ShortId;
import org.kapok.shared.StaleVersionException;
import org.kapok.shared.Viewer;
import org.kapok.ui.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Notices and alerts for programs, in the same views as on the pages. */
@RestController
@RequestMapping("/api/v1/o/{code}")
@OpenTo({Role.CELL, Role.FOCAL_POINT, Role.RADIO_OPERATOR, Role.LIAISON_OFFICER})
class ApiController {

    private static final int PAGE = 500;

    private final ActivityNotices notices;
    private final ProximityAlerts alerts;
    private final Reading reading;
    private final EvenAnswers even;

    ApiController(ActivityNotices notices, ProximityAlerts alerts, Reading reading, EvenAnswers even) {
        this.even = even;
        this.notices = notices;
        this.alerts = alerts;
        this.reading = reading;
    }

    @GetMapping("/alerts")
    Map<String, Object> alerts(Viewer viewer, @RequestParam(defaultValue = "0") int offset) {
        List<Map<String, Object>> found;
        if (viewer.isCell()) {
            var query = new AlertRows.Query(Optional.empty(), Optional.empty(), Optional.empty(), "", false);
            found = alerts.list(viewer, query, PAGE, offset).stream()
                    .map(ApiAlerts::of)
                    .toList();
        } else if (viewer.force().isPresent()) {
            found = alerts.forceViews(viewer, ProximityAlerts.everything(), PAGE, offset).stream()
                    .map(ApiAlerts::of)
                    .toList();
        } else {
            found = alerts.organisationViews(viewer, ProximityAlerts.everything(), PAGE, offset).stream()
                    .map(ApiAlerts::of)
                    .toList();
        }
        return Map.of("alerts", found, "offset", offset);
    }

    @GetMapping("/alerts/{id}")
    Map<String, Object> alert(Viewer viewer, @PathVariable String id) {
        ShortId shortId = shortId(id);
        Optional<Map<String, Object>> found = viewer.isCell()
                ? alerts.find(viewer, shortId).map(ApiAlerts::of)
                : viewer.force().isPresent()
                        ? alerts.forceView(viewer, shortId).map(ApiAlerts::of)
                        : alerts.organisationView(viewer, shortId).map(ApiAlerts::of);
        return found.orElseThrow(ApiController::absent);
    }

    /** What became of an alert, said by its owner. */
    record ApiOutcome(Outcome outcome, String words) {}

    @PostMapping("/alerts/{id}/outcome")
    @OpenTo({Role.FOCAL_POINT, Role.LIAISON_OFFICER})
    ResponseEntity<Void> outcome(Viewer viewer, @PathVariable String id, @RequestBody ApiOutcome body) {
        alerts.work(viewer, shortId(id), body.outcome(), body.words(), Optional.empty());
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/notices")
    @OpenTo({Role.CELL, Role.LIAISON_OFFICER})
    Map<String, Object> notices(Viewer viewer, @RequestParam(defaultValue = "0") int offset) {
        var query = new NoticeRows.Query(Optional.empty(), Optional.empty(), Optional.empty(), "", false);
        return Map.of(
                "notices",
                notices.list(viewer, query, PAGE, offset).stream()
                        .map(ApiController::json)
                        .toList(),
                "offset",
                offset);
    }

    @GetMapping("/notices/{id}")
    @OpenTo({Role.CELL, Role.LIAISON_OFFICER})
    Map<String, Object> notice(Viewer viewer, @PathVariable String id) {
        return notices.find(viewer, shortId(id)).map(ApiController::json).orElseThrow(ApiController::absent);
    }

    @PostMapping("/notices")
    @OpenTo({Role.CELL, Role.LIAISON_OFFICER})
    ResponseEntity<Map<String, Object>> post(Viewer viewer, @PathVariable String code, @RequestBody ApiNotice body) {
        UUID id = body.uuid().orElseGet(UUID::randomUUID);
        var draft = body.draft(viewer);
        Notice posted = even.to(viewer, () -> notices.post(viewer, id, draft, body.seen()));
        return ResponseEntity.created(URI.create("/api/v1/o/" + code + "/notices/" + posted.shortId()))
                .body(json(posted));
    }

    @PutMapping("/notices/{id}")
    @OpenTo({Role.CELL, Role.LIAISON_OFFICER})
    Map<String, Object> change(Viewer viewer, @PathVariable String id, @RequestBody ApiNotice body) {
        Integer version = body.version();
        return json(
                notices.change(viewer, shortId(id), version == null ? 0 : version, body.draft(viewer), body.seen()));
    }

    @DeleteMapping("/notices/{id}")
    @OpenTo(Role.LIAISON_OFFICER)
    Map<String, Object> withdraw(Viewer viewer, @PathVariable String id, @RequestParam int version) {
        return json(notices.withdraw(viewer, shortId(id), version, Optional.empty()));
    }

    private static Map<String, Object> json(Notice notice) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", notice.shortId().toString());
        json.put("version", notice.version());
        json.put("force", notice.force().toString());
        json.put("state", notice.state().name());
        json.put("from", notice.startsAt().toString());
        json.put("until", notice.endsAt().toString());
        notice.content().ifPresent(content -> {
            json.put("label", content.label());
            content.kind().ifPresent(kind -> json.put("kind", kind));
            json.put("geometry", Drawing.geometry(content.extent().geometry()));
            json.put("radius_m", content.extent().radiusMetres());
            json.put(
                    "wording",
                    Map.of(
                            "agreed", content.wording().agreed(),
                            "area", Drawing.geometry(content.wording().area()),
                            "from", content.wording().from().toString(),
                            "until", content.wording().until().toString()));
        });
        return json;
    }

    /** 409 with the alerts that the writer must have seen; he repeats the write with their ids in seen_alerts. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unseen(UnseenAlerts e, HttpServletRequest request) {
        Screen ui = reading.screen(request);
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.CONFLICT);
        problem.setType(URI.create("urn:kapok:problem:unseen-alerts"));
        problem.setTitle(ui.text("deconfliction.form.unseen"));
        problem.setProperty(
                "alerts",
                e.alerts().stream()
                        .map(alert -> Map.of(
                                "id",
                                alert.id(),
                                "sentence",
                                ui.text(alert.key(), alert.arguments().toArray())))
                        .toList());
        return problem(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> stale(StaleVersionException e, HttpServletRequest request) {
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.CONFLICT);
        problem.setType(URI.create("urn:kapok:problem:stale-version"));
        problem.setTitle(reading.screen(request).text("deconfliction.violation.stale"));
        return problem(problem);
    }

    private static ResponseEntity<ProblemDetail> problem(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static ShortId shortId(String id) {
        return ShortId.parse(id).orElseThrow(ApiController::absent);
    }

    private static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

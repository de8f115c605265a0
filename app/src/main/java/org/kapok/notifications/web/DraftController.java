package org.kapok.notifications.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kapok.access.Operation;
import org.kapok.notifications.Draft;
import org.kapok.notifications.Drafts;
import org.kapok.notifications.Kind;
import org.kapok.notifications.UnseenAlerts;
import org.kapok.shared.OpenTo;
import org.kapok.shared.Role;
import org.kapok.shared.StaleVersionException;
import org.kapok.shared.Viewer;
import org.kapok.shared.Violation;
import org.kapok.shared.ViolationsException;
import org.kapok.ui.Notice;
import org.kapok.ui.Page;
import org.kapok.ui.Screens;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Writing a notification: form, check your answers, submit. Every step is saved. */
@Controller
@OpenTo({Role.FOCAL_POINT, Role.CELL})
class DraftController {

    private final Drafts drafts;
    private final DraftPages pages;
    private final DraftSubmission submission;
    private final Screens screens;

    DraftController(Drafts drafts, DraftPages pages, DraftSubmission submission, Screens screens) {
        this.drafts = drafts;
        this.pages = pages;
        this.submission = submission;
        this.screens = screens;
    }

    @GetMapping("/o/{code}/notifications/new/{kind}")
    Page begin(Viewer viewer, HttpServletRequest request, @PathVariable String kind) {
        return Page.of(pages.empty(viewer, kind(kind), screens.of(request)));
    }

    @PostMapping("/o/{code}/notifications/new/{kind}")
    Page save(
            Viewer viewer,
            Operation operation,
            HttpServletRequest request,
            @PathVariable String kind,
            @RequestParam Map<String, String> form) {
        var organisation = submission.organisation(viewer, form);
        if (organisation.isEmpty()) {
            return Page.refused(pages.withoutOrganisation(viewer, kind(kind), form, screens.of(request)));
        }
        var id = drafts.begin(
                viewer,
                organisation.orElseThrow(),
                kind(kind),
                Optional.empty(),
                DraftSubmission.merged(Map.of(), form));
        return onwards(operation, id, form);
    }

    @GetMapping("/o/{code}/notifications/drafts/{draft}")
    Page edit(
            Viewer viewer,
            HttpServletRequest request,
            @PathVariable UUID draft,
            @RequestParam(defaultValue = "false") boolean checked) {
        var found = drafts.find(viewer, draft);
        var wrong = checked ? pages.wrong(viewer, found, screens.of(request)) : java.util.List.<Violation>of();
        return Page.of(pages.form(viewer, found, wrong, screens.of(request)));
    }

    @PostMapping("/o/{code}/notifications/drafts/{draft}")
    Page saveAgain(
            Viewer viewer, Operation operation, @PathVariable UUID draft, @RequestParam Map<String, String> form) {
        var before = drafts.find(viewer, draft);
        drafts.save(
                viewer,
                draft,
                submission.organisation(viewer, form).orElse(before.organisation()),
                DraftSubmission.merged(before.form(), form));
        return onwards(operation, draft, form);
    }

    @GetMapping("/o/{code}/notifications/drafts/{draft}/review")
    Page review(Viewer viewer, HttpServletRequest request, @PathVariable UUID draft) {
        return Page.of(pages.review(viewer, drafts.find(viewer, draft), screens.of(request), java.util.List.of()));
    }

    @PostMapping("/o/{code}/notifications/drafts/{draft}/submit")
    Page submit(
            Viewer viewer,
            Operation operation,
            HttpServletRequest request,
            @PathVariable UUID draft,
            @RequestParam Map<String, String> form) {
        var before = drafts.find(viewer, draft);
        drafts.save(viewer, draft, before.organisation(), DraftSubmission.merged(before.form(), form));
        if (SettledPlaces.isAnyMeantElsewhere(form)) {
            return Page.to(path(operation, draft) + "/review").saying(Notice.done("notifications.said.place_taken"));
        }
        Draft now = drafts.find(viewer, draft);
        var screen = screens.of(request);
        try {
            var id = submission.submit(viewer, now, screen.moments());
            return Page.to("/o/" + operation.code() + "/notifications/" + id)
                    .saying(Notice.done("notifications.said.submitted", id.toString()));
        } catch (ViolationsException refused) {
            return Page.refused(
                    pages.review(viewer, now, screen, java.util.List.of()).asking());
        } catch (StaleVersionException stale) {
            return Page.of(
                    pages.form(
                            viewer, now, java.util.List.of(Violation.of("", "notifications.violation.stale")), screen),
                    HttpStatus.CONFLICT);
        } catch (UnseenAlerts unseen) {
            return Page.of(pages.review(viewer, now, screen, unseen.alerts()), HttpStatus.CONFLICT);
        }
    }

    @PostMapping("/o/{code}/notifications/drafts/{draft}/remove")
    Page remove(Viewer viewer, Operation operation, @PathVariable UUID draft) {
        drafts.remove(viewer, draft);
        return Page.to("/o/" + operation.code() + "/notifications")
                .saying(Notice.done("notifications.said.draft_removed"));
    }

    private static Page onwards(Operation operation, UUID draft, Map<String, String> form) {
        return Page.to(path(operation, draft) + ("review".equals(form.get("then")) ? "/review" : ""));
    }

    private static String path(Operation operation, UUID draft) {
        return "/o/" + operation.code() + "/notifications/drafts/" + draft;
    }

    private static Kind kind(String word) {
        return "site".equals(word) ? Kind.SITE : Kind.MOVEMENT;
    }
}

package org.kapok.notifications.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.kapok.access.Operation;
import org.kapok.notifications.Consents;
import org.kapok.notifications.Narrowing;
import org.kapok.notifications.NotificationReads;
import org.kapok.notifications.Notifications;
import org.kapok.notifications.Progress;
import org.kapok.notifications.Releases;
import org.kapok.notifications.Underway;
import org.kapok.notifications.UnseenAlerts;
import org.kapok.shared.ForceId;
import org.kapok.shared.OpenTo;
import org.kapok.shared.Role;
import org.kapok.shared.ShortId;
import org.kapok.shared.StaleVersionException;
import org.kapok.shared.Viewer;
import org.kapok.shared.Violation;
import org.kapok.shared.ViolationsException;
import org.kapok.ui.Notice;
import org.kapok.ui.Page;
import org.kapok.ui.Screens;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What one does with a notification that was submitted. */
@Controller
@OpenTo({Role.FOCAL_POINT, Role.CELL, Role.RADIO_OPERATOR})
class NotificationController {

    private final NotificationReads reads;
    private final NotificationPages pages;
    private final Deeds deeds;
    private final Amendments amendments;
    private final Screens screens;

    NotificationController(
            NotificationReads reads, NotificationPages pages, Deeds deeds, Amendments amendments, Screens screens) {
        this.amendments = amendments;
        this.reads = reads;
        this.pages = pages;
        this.deeds = deeds;
        this.screens = screens;
    }

    /** The services behind the buttons. */
    @org.springframework.stereotype.Component
    record Deeds(Notifications notifications, Releases releases, Consents consents, Underway underway) {}

    @PostMapping("/o/{code}/notifications/{id}/confirm")
    Page confirm(
            Viewer viewer,
            Operation operation,
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam int revision,
            @RequestParam Map<String, String> form) {
        if (SettledPlaces.isAnyMeantElsewhere(form)) {
            var draft = amendments.begin(viewer, Asked.whole(reads, viewer, id), form, screens.of(request));
            return Page.to("/o/" + operation.code() + "/notifications/drafts/" + draft + "/review")
                    .saying(Notice.done("notifications.said.amending_instead"));
        }
        var open = pages.unanswered(viewer, Asked.whole(reads, viewer, id), form, screens.of(request));
        if (!open.isEmpty()) {
            return Page.refused(again(viewer, request, id, open));
        }
        return done(viewer, operation, request, id, "confirmed", shortId -> deeds.notifications()
                .confirm(viewer, shortId, revision));
    }

    /** The form of the next version. */
    @PostMapping("/o/{code}/notifications/{id}/amend")
    @OpenTo({Role.FOCAL_POINT, Role.CELL})
    Page amend(Viewer viewer, Operation operation, HttpServletRequest request, @PathVariable String id) {
        var draft = amendments.begin(viewer, Asked.whole(reads, viewer, id), Map.of(), screens.of(request));
        return Page.to("/o/" + operation.code() + "/notifications/drafts/" + draft);
    }

    @PostMapping("/o/{code}/notifications/{id}/send-back")
    Page sendBack(
            Viewer viewer,
            Operation operation,
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam int revision,
            @RequestParam(defaultValue = "") String remark) {
        return done(viewer, operation, request, id, "sent_back", shortId -> deeds.notifications()
                .sendBack(viewer, shortId, revision, remark));
    }

    @PostMapping("/o/{code}/notifications/{id}/check")
    Page check(
            Viewer viewer,
            Operation operation,
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam int revision) {
        return done(viewer, operation, request, id, "checked", shortId -> deeds.releases()
                .check(viewer, shortId, revision));
    }

    @PostMapping("/o/{code}/notifications/{id}/release")
    Page release(
            Viewer viewer,
            Operation operation,
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam int revision,
            @RequestParam(defaultValue = "") Set<ForceId> forces,
            @RequestParam(defaultValue = "") List<String> seen) {
        try {
            return done(viewer, operation, request, id, "released", shortId -> deeds.releases()
                    .release(viewer, shortId, revision, forces, Set.copyOf(seen)));
        } catch (UnseenAlerts unseen) {
            var shown = Stream.concat(seen.stream(), unseen.alerts().stream().map(UnseenAlerts.Unseen::id))
                    .distinct()
                    .toList();
            var asking = new NotificationPage.Unseen(
                    unseen.alerts(),
                    shown,
                    forces.stream().map(ForceId::toString).toList());
            return Page.of(again(viewer, request, id, List.of()).asking(asking), HttpStatus.CONFLICT);
        }
    }

    @PostMapping("/o/{code}/notifications/{id}/consent")
    Page consent(
            Viewer viewer,
            Operation operation,
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam ForceId force,
            @RequestParam String answer) {
        boolean yes = "yes".equals(answer);
        return done(viewer, operation, request, id, yes ? "consented" : "revoked", shortId -> {
            if (yes) {
                deeds.consents().give(viewer, shortId, force);
            } else {
                deeds.consents().revoke(viewer, shortId, force);
            }
        });
    }

    @PostMapping("/o/{code}/notifications/{id}/narrow")
    @OpenTo(Role.CELL)
    Page narrow(
            Viewer viewer,
            Operation operation,
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam ForceId force,
            @RequestParam(defaultValue = "") List<String> withheld,
            @RequestParam(defaultValue = "") String heldUntil,
            @RequestParam(defaultValue = "") String reason) {
        return done(viewer, operation, request, id, "narrowed", shortId -> deeds.releases()
                .narrow(
                        viewer,
                        shortId,
                        new Narrowing(
                                force,
                                new TreeSet<>(withheld),
                                Asked.moment(screens.of(request), "heldUntil", heldUntil),
                                reason)));
    }

    @PostMapping("/o/{code}/notifications/{id}/withdraw")
    Page withdraw(
            Viewer viewer,
            Operation operation,
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason) {
        return done(viewer, operation, request, id, "withdrawn", shortId -> deeds.underway()
                .withdraw(viewer, shortId, reason));
    }

    @PostMapping("/o/{code}/notifications/{id}/reconfirm")
    Page reconfirm(Viewer viewer, Operation operation, HttpServletRequest request, @PathVariable String id) {
        return done(viewer, operation, request, id, "reconfirmed", shortId -> deeds.underway()
                .reconfirm(viewer, shortId));
    }

    @PostMapping("/o/{code}/notifications/{id}/progress")
    Page progress(
            Viewer viewer,
            Operation operation,
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam Progress.What what,
            @RequestParam(defaultValue = "") String happenedAt,
            @RequestParam(defaultValue = "") String whom,
            @RequestParam(defaultValue = "") String remark) {
        return done(viewer, operation, request, id, "recorded", shortId -> deeds.underway()
                .record(
                        viewer,
                        shortId,
                        new Underway.Happening(
                                what, Asked.moment(screens.of(request), "happenedAt", happenedAt), whom, remark)));
    }

    private Page done(
            Viewer viewer,
            Operation operation,
            HttpServletRequest request,
            String id,
            String said,
            java.util.function.Consumer<ShortId> deed) {
        try {
            deed.accept(Asked.id(id));
            return Page.to("/o/" + operation.code() + "/notifications/" + Asked.id(id))
                    .saying(Notice.done("notifications.said." + said, id));
        } catch (ViolationsException refused) {
            return Page.refused(again(viewer, request, id, refused.violations()));
        } catch (StaleVersionException stale) {
            return Page.of(
                    again(viewer, request, id, List.of(Violation.of("", "notifications.violation.stale"))),
                    HttpStatus.CONFLICT);
        }
    }

    private NotificationPage again(Viewer viewer, HttpServletRequest request, String id, List<Violation> wrong) {
        return pages.page(viewer, Asked.whole(reads, viewer, id), screens.of(request), wrong);
    }
}

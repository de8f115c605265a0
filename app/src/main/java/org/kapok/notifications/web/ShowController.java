package org.kapok.notifications.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kapok.access.Operation;
import org.kapok.notifications.NotificationReads;
import org.kapok.notifications.OnBehalf;
import org.kapok.notifications.Receipt;
import org.kapok.notifications.Receipts;
import org.kapok.shared.OpenTo;
import org.kapok.shared.Role;
import org.kapok.shared.Viewer;
import org.kapok.shared.ViolationsException;
import org.kapok.ui.Notice;
import org.kapok.ui.Page;
import org.kapok.ui.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One notification: whole for its organisation and the cell, in its view for a force; and a force's answers. */
@Controller
class ShowController {

    private final NotificationReads reads;
    private final NotificationPages pages;
    private final ForcePages forcePages;
    private final Receipts receipts;
    private final Screens screens;

    ShowController(
            NotificationReads reads,
            NotificationPages pages,
            ForcePages forcePages,
            Receipts receipts,
            Screens screens) {
        this.reads = reads;
        this.pages = pages;
        this.forcePages = forcePages;
        this.receipts = receipts;
        this.screens = screens;
    }

    @GetMapping("/o/{code}/notifications/{id}")
    @OpenTo({Role.FOCAL_POINT, Role.CELL, Role.RADIO_OPERATOR, Role.LIAISON_OFFICER})
    Page show(Viewer viewer, HttpServletRequest request, @PathVariable String id) {
        return RemovedPage.instead(reads, viewer, Asked.id(id))
                .orElseGet(() -> Page.of(page(viewer, request, id, List.of())));
    }

    @PostMapping("/o/{code}/notifications/{id}/receipts")
    @OpenTo({Role.CELL, Role.LIAISON_OFFICER})
    Page answer(
            Viewer viewer,
            Operation operation,
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam UUID release,
            @RequestParam Receipt.Step step,
            @RequestParam(defaultValue = "PHONE") OnBehalf.Channel channel,
            @RequestParam Map<String, String> form) {
        try {
            receipts.record(viewer, release, read(viewer, request, step, channel, form));
            return Page.to("/o/" + operation.code() + "/notifications/" + Asked.id(id))
                    .saying(Notice.done("notifications.said.receipt"));
        } catch (ViolationsException refused) {
            return Page.refused(page(viewer, request, id, refused.violations()));
        }
    }

    private Receipts.Answer read(
            Viewer viewer,
            HttpServletRequest request,
            Receipt.Step step,
            OnBehalf.Channel channel,
            Map<String, String> form) {
        return new Receipts.Answer(
                step,
                form.getOrDefault("reference", ""),
                form.getOrDefault("person", ""),
                form.getOrDefault("unit", ""),
                form.getOrDefault("comment", ""),
                Asked.moment(screens.of(request), "happenedAt", form.getOrDefault("happenedAt", "")),
                Optional.of(channel).filter(_ -> viewer.isCell()));
    }

    private org.kapok.ui.PageModel page(
            Viewer viewer, HttpServletRequest request, String id, List<org.kapok.shared.Violation> violations) {
        var screen = screens.of(request);
        return viewer.force()
                .<org.kapok.ui.PageModel>map(force -> forcePages.one(viewer, force, Asked.id(id), screen, violations))
                .orElseGet(() -> pages.page(viewer, Asked.whole(reads, viewer, id), screen, violations));
    }
}

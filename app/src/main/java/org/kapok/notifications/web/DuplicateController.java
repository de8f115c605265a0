package org.kapok.notifications.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.kapok.access.Operation;
import org.kapok.directory.Directory;
import org.kapok.directory.Organisation;
import org.kapok.notifications.Duplicates;
import org.kapok.notifications.LiveNotifications;
import org.kapok.notifications.Notification;
import org.kapok.notifications.NotificationGoneException;
import org.kapok.notifications.NotificationReads;
import org.kapok.notifications.SuspectedDuplicate;
import org.kapok.shared.OpenTo;
import org.kapok.shared.Role;
import org.kapok.shared.Viewer;
import org.kapok.shared.Violation;
import org.kapok.shared.ViolationsException;
import org.kapok.ui.Notice;
import org.kapok.ui.Page;
import org.kapok.ui.Screen;
import org.kapok.ui.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The cell compares two notifications that look like one, and settles it. */
@Controller
@OpenTo(Role.CELL)
class DuplicateController {

    private final Duplicates duplicates;
    private final NotificationReads reads;
    private final LiveNotifications live;
    private final Directory directory;
    private final Screens screens;

    DuplicateController(
            Duplicates duplicates,
            NotificationReads reads,
            LiveNotifications live,
            Directory directory,
            Screens screens) {
        this.duplicates = duplicates;
        this.reads = reads;
        this.live = live;
        this.directory = directory;
        this.screens = screens;
    }

    @GetMapping("/o/{code}/notifications/duplicates/{pair}")
    Page compare(Viewer viewer, HttpServletRequest request, @PathVariable UUID pair) {
        return Page.of(page(viewer, request, pair, List.of()));
    }

    @PostMapping("/o/{code}/notifications/duplicates/{pair}")
    Page settle(
            Viewer viewer,
            Operation operation,
            HttpServletRequest request,
            @PathVariable UUID pair,
            @RequestParam(defaultValue = "") String reason) {
        try {
            duplicates.settle(viewer, pair, reason);
            return Page.to("/o/" + operation.code() + "/desk").saying(Notice.done("notifications.said.duplicate"));
        } catch (ViolationsException refused) {
            return Page.refused(page(viewer, request, pair, refused.violations()));
        }
    }

    private DuplicatePage page(Viewer viewer, HttpServletRequest request, UUID id, List<Violation> wrong) {
        var screen = screens.of(request);
        SuspectedDuplicate pair = duplicates.unsettled(viewer).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotificationGoneException(id.toString()));
        var both = List.of(pair.one(), pair.other());
        return new DuplicatePage(
                id.toString(),
                pair.why().name().toLowerCase(Locale.ROOT),
                pair.found(),
                both.stream().map(one -> half(viewer, one, screen)).toList(),
                Shapes.of(
                        both.stream()
                                .flatMap(one -> live.one(viewer, one.id()).stream())
                                .toList(),
                        screen),
                wrong);
    }

    private DuplicatePage.Half half(Viewer viewer, Notification one, Screen screen) {
        var organisation = directory.organisation(viewer, one.organisation());
        String acronym = organisation.map(Organisation::acronym).orElse("");
        return new DuplicatePage.Half(
                one.shortId().toString(),
                acronym,
                organisation.map(Organisation::dutyPhone).orElse(""),
                one.headline().name(),
                reads.find(viewer, one.shortId()).stream()
                        .map(whole -> WholeLines.of(whole.latest().content(), acronym, screen))
                        .findFirst()
                        .orElse(new ViewLines(List.of())));
    }
}

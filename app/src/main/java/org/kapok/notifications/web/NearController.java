package org.kapok.notifications.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kapok.notifications.Draft;
import org.kapok.notifications.Drafts;
import org.kapok.notifications.Kind;
import org.kapok.notifications.NotificationId;
import org.kapok.shared.CanonicalUuid;
import org.kapok.shared.OpenTo;
import org.kapok.shared.Role;
import org.kapok.shared.Viewer;
import org.kapok.ui.Page;
import org.kapok.ui.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** NOT-26: says while somebody draws or types what his site or movement would come too close to. */
@Controller
@OpenTo({Role.FOCAL_POINT, Role.CELL})
class NearController {

    private final Drafts drafts;
    private final DraftSubmission submissions;
    private final Panels panels;
    private final Screens screens;

    NearController(Drafts drafts, DraftSubmission submissions, Panels panels, Screens screens) {
        this.drafts = drafts;
        this.submissions = submissions;
        this.panels = panels;
        this.screens = screens;
    }

    @PostMapping("/o/{code}/notifications/near/{kind}")
    Page near(
            Viewer viewer,
            HttpServletRequest request,
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String draft,
            @RequestParam Map<String, String> form) {
        var screen = screens.of(request);
        Kind asked = "site".equals(kind) ? Kind.SITE : Kind.MOVEMENT;
        return Page.of(new NearFragment(submissions
                .place(viewer, asked, whereAndWhen(form), screen.moments())
                .map(content -> panels.proposed(viewer, amended(viewer, draft), content, screen))
                .orElse(List.of())));
    }

    /** Only what the question is about: nothing else that is missing yet may keep it from being asked. */
    private static Map<String, String> whereAndWhen(Map<String, String> form) {
        var kept = new TreeMap<>(form);
        kept.keySet()
                .removeIf(key -> !key.startsWith("stops[")
                        && !java.util.Set.of("placeName", "coordinate", "pcode", "radius", "from", "until")
                                .contains(key));
        return kept;
    }

    private Optional<NotificationId> amended(Viewer viewer, String draft) {
        return Optional.of(draft)
                .flatMap(CanonicalUuid::read)
                .map(id -> drafts.find(viewer, id))
                .flatMap(Draft::amends);
    }
}

package org.kapok.notifications.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kapok.notifications.Consents;
import org.kapok.notifications.ForceReads;
import org.kapok.notifications.NotificationId;
import org.kapok.notifications.NotificationQuery;
import org.kapok.notifications.NotificationReads;
import org.kapok.notifications.Receipts;
import org.kapok.notifications.Underway;
import org.kapok.shared.ForceId;
import org.kapok.shared.OpenTo;
import org.kapok.shared.Role;
import org.kapok.shared.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The same reads and commands as the pages, for programs. Problems are RFC 9457. */
@RestController
@RequestMapping("/api/v1/o/{code}/notifications")
class ApiController {

    private static final int MOST = 500;

    private final NotificationReads reads;
    private final ForceReads forces;
    private final NotificationController.Deeds deeds;
    private final Receipts receipts;

    ApiController(NotificationReads reads, ForceReads forces, NotificationController.Deeds deeds, Receipts receipts) {
        this.reads = reads;
        this.forces = forces;
        this.deeds = deeds;
        this.receipts = receipts;
    }

    /** The revision that a command is based on, as the reader saw it. */
    record Basis(int revision) {}

    /** The cell releases to these forces. */
    record ReleaseTo(int revision, Set<UUID> forces, Set<String> seenAlerts) {}

    /** The organisation changes its mind about one force. */
    record Consent(UUID force, boolean given) {}

    /** Why something is done. */
    record Why(String reason) {}

    @GetMapping
    @OpenTo({Role.FOCAL_POINT, Role.CELL, Role.RADIO_OPERATOR, Role.LIAISON_OFFICER})
    List<?> list(Viewer viewer, @RequestParam(defaultValue = "100") int limit) {
        if (viewer.force().isPresent()) {
            return forces.register(viewer, viewer.force().orElseThrow()).stream()
                    .map(NotificationJson::of)
                    .toList();
        }
        return reads.page(viewer, NotificationQuery.first(Math.clamp(limit, 1, MOST))).stream()
                .map(NotificationJson::of)
                .toList();
    }

    @GetMapping("/{id}")
    @OpenTo({Role.FOCAL_POINT, Role.CELL, Role.RADIO_OPERATOR, Role.LIAISON_OFFICER})
    Object one(Viewer viewer, @PathVariable String id) {
        if (viewer.force().isPresent()) {
            var lines = forces.find(viewer, viewer.force().orElseThrow(), Asked.id(id));
            if (lines.isEmpty()) {
                throw new org.kapok.notifications.NotificationGoneException(id);
            }
            return lines.stream().map(NotificationJson::of).toList();
        }
        return NotificationJson.of(Asked.whole(reads, viewer, id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @OpenTo({Role.FOCAL_POINT, Role.CELL})
    Map<String, String> submit(Viewer viewer, @RequestBody SubmissionJson submission) {
        UUID id = submission.id() == null ? UUID.randomUUID() : submission.id();
        var shortId = deeds.notifications().submit(viewer, new NotificationId(id), submission.read());
        return Map.of("id", shortId.toString());
    }

    @PostMapping("/{id}/versions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo({Role.FOCAL_POINT, Role.CELL})
    void amend(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam int revision,
            @RequestBody SubmissionJson submission) {
        deeds.notifications().amend(viewer, Asked.id(id), revision, submission.read());
    }

    @PostMapping("/{id}/confirmation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo({Role.FOCAL_POINT, Role.CELL})
    void confirm(Viewer viewer, @PathVariable String id, @RequestBody Basis basis) {
        deeds.notifications().confirm(viewer, Asked.id(id), basis.revision());
    }

    @PostMapping("/{id}/check")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo(Role.CELL)
    void check(Viewer viewer, @PathVariable String id, @RequestBody Basis basis) {
        deeds.releases().check(viewer, Asked.id(id), basis.revision());
    }

    @PostMapping("/{id}/releases")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo(Role.CELL)
    void release(Viewer viewer, @PathVariable String id, @RequestBody ReleaseTo to) {
        Set<ForceId> told = to.forces().stream().map(ForceId::new).collect(java.util.stream.Collectors.toSet());
        deeds.releases().release(viewer, Asked.id(id), to.revision(), told, to.seenAlerts());
    }

    @PostMapping("/{id}/consents")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo({Role.FOCAL_POINT, Role.CELL})
    void consent(Viewer viewer, @PathVariable String id, @RequestBody Consent consent) {
        Consents consents = deeds.consents();
        if (consent.given()) {
            consents.give(viewer, Asked.id(id), new ForceId(consent.force()));
        } else {
            consents.revoke(viewer, Asked.id(id), new ForceId(consent.force()));
        }
    }

    @PostMapping("/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo({Role.FOCAL_POINT, Role.CELL})
    void withdraw(Viewer viewer, @PathVariable String id, @RequestBody Why why) {
        deeds.underway().withdraw(viewer, Asked.id(id), why.reason());
    }

    @PostMapping("/{id}/progress")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo({Role.FOCAL_POINT, Role.CELL, Role.RADIO_OPERATOR})
    void progress(Viewer viewer, @PathVariable String id, @RequestBody Underway.Happening happening) {
        deeds.underway().record(viewer, Asked.id(id), happening);
    }

    @PostMapping("/releases/{release}/receipts")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo({Role.CELL, Role.LIAISON_OFFICER})
    void receipt(Viewer viewer, @PathVariable UUID release, @RequestBody Receipts.Answer answer) {
        receipts.record(viewer, release, answer);
    }
}

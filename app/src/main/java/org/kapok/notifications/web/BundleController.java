package org.kapok.notifications.web;

import java.util.List;
import java.util.UUID;
import org.kapok.access.OperationClocks;
import org.kapok.ledger.Bundles;
import org.kapok.ledger.Holder;
import org.kapok.ledger.RecordRef;
import org.kapok.notifications.ForceReads;
import org.kapok.notifications.NotificationGoneException;
import org.kapok.notifications.NotificationReads;
import org.kapok.notifications.Release;
import org.kapok.shared.ForceId;
import org.kapok.shared.OpenTo;
import org.kapok.shared.OrganisationId;
import org.kapok.shared.Role;
import org.kapok.shared.Viewer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What an organisation or a force may know of one notification's life, signed; it verifies without this server. */
@Controller
class BundleController {

    private final Bundles bundles;
    private final NotificationReads reads;
    private final ForceReads forces;
    private final OperationClocks clocks;

    BundleController(Bundles bundles, NotificationReads reads, ForceReads forces, OperationClocks clocks) {
        this.bundles = bundles;
        this.reads = reads;
        this.forces = forces;
        this.clocks = clocks;
    }

    @GetMapping("/o/{code}/notifications/{id}/bundle")
    @OpenTo({Role.FOCAL_POINT, Role.LIAISON_OFFICER})
    ResponseEntity<byte[]> bundle(Viewer viewer, @PathVariable String id) {
        var asked = viewer.force().map(force -> ofForce(viewer, force, id)).orElseGet(() -> ofOrganisation(viewer, id));
        byte[] file =
                bundles.forHolder(viewer, asked.holder(), List.of(asked.record()), clocks.time(viewer.operation()));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header("Content-Disposition", "attachment; filename=\"" + Asked.id(id) + ".kapok-bundle\"")
                .header("Cache-Control", "no-store")
                .body(file);
    }

    private record Asking(Holder holder, RecordRef record) {}

    private Asking ofOrganisation(Viewer viewer, String id) {
        var found = Asked.whole(reads, viewer, id).notification();
        OrganisationId own = viewer.organisation().orElseThrow(() -> new NotificationGoneException(id));
        return new Asking(
                new Holder.OfOrganisation(own),
                record(found.kind().word(), found.id().value()));
    }

    private Asking ofForce(Viewer viewer, ForceId force, String id) {
        Release release = forces.find(viewer, force, Asked.id(id)).stream()
                .findFirst()
                .orElseThrow(() -> new NotificationGoneException(id))
                .release();
        return new Asking(
                new Holder.OfForce(force),
                record(release.kind().word(), release.notification().value()));
    }

    private static RecordRef record(String kind, UUID id) {
        return new RecordRef(kind, id);
    }
}

package org.kapok.notifications;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.ledger.Audience;
import org.kapok.ledger.RowRef;
import org.kapok.shared.ForceId;
import org.kapok.shared.ShortId;
import org.kapok.shared.Viewer;
import org.springframework.stereotype.Service;

/** NOT-12: the organisation says, per version and force, who may be told, and can take it back at any time. */
@Service
public class Consents {

    private final IdentifiedTransactions transactions;
    private final Steps steps;
    private final ConsentStore consents;

    Consents(IdentifiedTransactions transactions, Steps steps, ConsentStore consents) {
        this.transactions = transactions;
        this.steps = steps;
        this.consents = consents;
    }

    /** Says that this force may be told the latest version. Only the organisation can. */
    public void give(Viewer viewer, ShortId id, ForceId force) {
        transactions.write(viewer, () -> {
            var notification = steps.find(viewer, id);
            Allowed.that(steps.speaksFor(viewer, notification), "notifications.violation.not_yours");
            Allowed.that(notification.life().isOpen(), "notifications.violation.closed");
            Allowed.that(
                    steps.directory().recipient(viewer, force).isPresent(), "notifications.violation.no_recipient");
            answer(viewer, notification, force, true);
            return id;
        });
    }

    /** Takes consent back; what this force was told is recalled at once. The cell can do so too, never the contrary. */
    public void revoke(Viewer viewer, ShortId id, ForceId force) {
        transactions.write(viewer, () -> {
            var notification = steps.find(viewer, id);
            Allowed.that(viewer.isCell() || steps.speaksFor(viewer, notification), "notifications.violation.not_yours");
            answer(viewer, notification, force, false);
            steps.recall(
                    viewer,
                    notification,
                    release -> release.force().equals(force),
                    "notifications.recall.consent_revoked");
            steps.gate().changed(viewer, notification, Set.of(), true);
            return id;
        });
    }

    private void answer(Viewer viewer, Notification notification, ForceId force, boolean given) {
        Instant now = steps.time(viewer);
        var earlier = consents.of(viewer, notification.id(), notification.version()).stream()
                .filter(consent -> consent.force().equals(force))
                .findFirst();
        var row = earlier.map(Consent::id).orElseGet(UUID::randomUUID);
        if (earlier.isPresent()) {
            consents.change(row, given, viewer.account(), now);
        } else {
            consents.add(
                    viewer.operation(),
                    notification,
                    new Consent(row, notification.version(), force, given, viewer.account(), now));
        }
        steps.journal()
                .beside(
                        viewer,
                        given ? "consent_given" : "consent_revoked",
                        notification,
                        Optional.empty(),
                        Audience.organisation(notification.organisation()),
                        List.of(RowRef.lasting(
                                ConsentStore.TABLE, row, Audience.organisation(notification.organisation()))));
    }
}

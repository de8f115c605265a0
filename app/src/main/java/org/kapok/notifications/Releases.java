package org.kapok.notifications;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.kapok.access.OperationSettings;
import org.kapok.access.Settings;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.directory.Organisation;
import org.kapok.directory.Recipient;
import org.kapok.ledger.Audience;
import org.kapok.ledger.RowRef;
import org.kapok.shared.ForceId;
import org.kapok.shared.Role;
import org.kapok.shared.ShortId;
import org.kapok.shared.Viewer;
import org.springframework.stereotype.Service;

/** What the cell does with a notification: check it, narrow or delay what a force is told, release it. */
@Service
public class Releases {

    private final IdentifiedTransactions transactions;
    private final Steps steps;
    private final VersionStore versions;
    private final ConsentStore consents;
    private final OperationSettings settings;

    Releases(
            IdentifiedTransactions transactions,
            Steps steps,
            VersionStore versions,
            ConsentStore consents,
            OperationSettings settings) {
        this.transactions = transactions;
        this.steps = steps;
        this.versions = versions;
        this.consents = consents;
        this.settings = settings;
    }

    /** NOT-6: the cell's plausibility checks passed. An immediate one need not wait for its second person. */
    public void check(Viewer viewer, ShortId id, int revision) {
        transactions.write(viewer, () -> {
            var before = steps.find(viewer, id, revision);
            cellOnly(viewer);
            Allowed.that(
                    before.life().isOpen()
                            && (before.stage() == Stage.CONFIRMED
                                    || before.stage() == Stage.SUBMITTED
                                            && before.headline().urgency() == Urgency.IMMEDIATE),
                    "notifications.violation.stage");
            var after = before.checked(viewer.account());
            steps.change(viewer, after);
            steps.journal().moved(viewer, "checked", after, Optional.empty(), List.of());
            return after.id();
        });
    }

    /** NOT-14: withholds fields from a force, or waits until a time; what was already told stays told. */
    public void narrow(Viewer viewer, ShortId id, Narrowing narrowing) {
        transactions.write(viewer, () -> {
            var notification = steps.find(viewer, id);
            cellOnly(viewer);
            Allowed.that(!narrowing.reason().isBlank(), "reason", "notifications.violation.missing");
            var row = consents.narrow(
                    viewer.operation(), notification.id(), narrowing, viewer.account(), steps.time(viewer));
            steps.journal()
                    .beside(
                            viewer,
                            "narrowed",
                            notification,
                            Optional.of(narrowing.reason()),
                            Audience.cell(),
                            List.of(RowRef.lasting(ConsentStore.NARROWING, row, Audience.cell())));
            return row;
        });
    }

    /** Passes the latest version to these forces, to each its own view. NOT-13: only where the organisation said yes. */
    public void release(Viewer viewer, ShortId id, int revision, Set<ForceId> forces, Set<String> seenAlerts) {
        transactions.write(viewer, () -> {
            var before = steps.find(viewer, id, revision);
            cellOnly(viewer);
            Allowed.that(
                    before.life().isOpen() && (before.stage() == Stage.CHECKED || before.stage() == Stage.RELEASED),
                    "notifications.violation.stage");
            Allowed.that(!forces.isEmpty(), "forces", "notifications.violation.no_force");
            Instant now = steps.time(viewer);
            var content = versions.find(viewer, before, before.version())
                    .orElseThrow()
                    .content();
            var made = forces.stream()
                    .map(force -> make(viewer, before, content, force, now))
                    .toList();
            var after = before.released(now, reconfirmation(viewer, before, now));
            steps.change(viewer, after);
            steps.gate().changed(viewer, after, seenAlerts, content.urgency() == Urgency.IMMEDIATE);
            made.forEach(release ->
                    steps.journal().told(viewer, "released", after.organisation(), release, Optional.empty()));
            steps.journal().moved(viewer, "moved_on", after, Optional.empty(), List.of());
            return after.id();
        });
    }

    private Release make(Viewer viewer, Notification of, Content content, ForceId force, Instant now) {
        var recipient = steps.directory().recipient(viewer, force);
        Allowed.that(recipient.isPresent(), "forces", "notifications.violation.no_recipient");
        Allowed.that(consented(viewer, of, force), "forces", "notifications.violation.no_consent");
        var narrowing = consents.narrowing(viewer, of.id(), force);
        Allowed.that(
                narrowing.flatMap(Narrowing::heldUntil).filter(now::isBefore).isEmpty(),
                "forces",
                "notifications.violation.held");
        var fields = fields(of.kind(), recipient.orElseThrow());
        narrowing.ifPresent(withheld -> fields.removeAll(withheld.withheldFields()));
        var organisation = steps.directory()
                .organisation(viewer, of.organisation())
                .map(Organisation::acronym)
                .orElse("");
        steps.endReleases(
                viewer,
                of,
                earlier -> earlier.force().equals(force),
                Release.State.SUPERSEDED,
                "notifications.recall.superseded");
        var release = new Release(
                UUID.randomUUID(),
                of.id(),
                force,
                recipient.orElseThrow().agreement(),
                of.version(),
                of.shortId(),
                of.kind(),
                ForceView.of(content, organisation, fields),
                ForceView.geometry(content),
                content.startsAt(),
                content.endsAt(),
                content.urgency(),
                now,
                Release.State.CURRENT,
                now,
                "");
        steps.releases().add(viewer.operation(), of, release, viewer.account());
        return release;
    }

    /** What a force would see of a content: the preview for the organisation and the cell. */
    public java.util.Map<String, Object> preview(Viewer viewer, Content content, String organisation, Recipient force) {
        return ForceView.of(content, organisation, fields(content.kind(), force));
    }

    private static Set<String> fields(Kind kind, Recipient recipient) {
        return new TreeSet<>(
                switch (kind) {
                    case SITE -> recipient.siteFields();
                    case MOVEMENT -> recipient.movementFields();
                });
    }

    private boolean consented(Viewer viewer, Notification of, ForceId force) {
        return consents.of(viewer, of.id(), of.version()).stream()
                .anyMatch(consent -> consent.force().equals(force) && consent.given());
    }

    private Optional<Instant> reconfirmation(Viewer viewer, Notification of, Instant now) {
        return of.kind() == Kind.SITE
                ? Optional.of(
                        now.plus(Duration.ofDays(settings.value(viewer.operation(), Settings.RECONFIRM_SITE_DAYS))))
                : Optional.empty();
    }

    private static void cellOnly(Viewer viewer) {
        Allowed.that(viewer.role() == Role.CELL || viewer.role() == Role.MACHINE, "notifications.violation.cell_only");
    }
}

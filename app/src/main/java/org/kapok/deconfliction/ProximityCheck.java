package org.kapok.deconfliction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kapok.deconfliction.alert.Alert;
import org.kapok.deconfliction.alert.AlertName;
import org.kapok.deconfliction.alert.ForceView;
import org.kapok.deconfliction.alert.Graded;
import org.kapok.deconfliction.alert.Mover;
import org.kapok.deconfliction.alert.OrganisationView;
import org.kapok.deconfliction.alert.Reconciliation;
import org.kapok.deconfliction.alert.Stretch;
import org.kapok.deconfliction.notice.Rounding;
import org.kapok.deconfliction.picture.Finding;
import org.kapok.deconfliction.picture.Notified;
import org.kapok.deconfliction.picture.OperationPicture;
import org.kapok.deconfliction.picture.Pictures;
import org.kapok.deconfliction.picture.Posted;
import org.kapok.deconfliction.picture.Sources;
import org.kapok.deconfliction.store.AlertRows;
import org.kapok.deconfliction.store.ViewRows;
import org.kapok.shared.OperationId;
import org.kapok.shared.ShortId;
import org.springframework.stereotype.Component;

/**
 * Asks, at the ledger's head and within the write that changed one side, what it now comes too close to, and opens,
 * changes and closes alerts and views accordingly. Runs as the picture's worker, with the operation's lock held.
 */
@Component
class ProximityCheck {

    private final Pictures pictures;
    private final Sources sources;
    private final Roundings roundings;
    private final AlertRows alerts;
    private final ViewRows views;

    ProximityCheck(Pictures pictures, Sources sources, Roundings roundings, AlertRows alerts, ViewRows views) {
        this.pictures = pictures;
        this.sources = sources;
        this.roundings = roundings;
        this.alerts = alerts;
        this.views = views;
    }

    /** What one write did to alerts and views, to be recorded. */
    record Turns(
            List<Reconciliation.Turned<Alert>> alerts,
            List<Reconciliation.Turned<OrganisationView>> organisations,
            List<Reconciliation.Turned<ForceView>> forces) {

        Turns() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    /** A notification was written, released, recalled or closed. */
    Turns notification(OperationId operation, UUID id, Mover mover, Instant now) {
        OperationPicture picture = pictures.atHead(operation, id);
        Optional<Notified> live = sources.notification(operation, id);
        var held = sources.releases(operation, id);
        List<Finding> findings = picture.around(id, live, held, roundings.of(operation));
        var turns = new Turns();
        each(findings, alerts.of(id), Finding::notice, alert -> alert.parties().notice(), (finding, known) -> {
            Optional<Alert.Parties> parties = known.map(Alert::parties).or(() -> picture.notice(finding.notice())
                    .flatMap(notice -> live.map(notification -> parties(notification, notice))));
            parties.ifPresent(both -> turn(operation, both, finding, known, mover, now, turns));
        });
        return turns;
    }

    /** A notice was posted, changed, withdrawn or ended. */
    Turns notice(OperationId operation, UUID id, Mover mover, Instant now) {
        OperationPicture picture = pictures.atHead(operation, id);
        Optional<Posted> live = sources.notice(operation, id);
        Rounding rounding = roundings.of(operation);
        List<Finding> findings =
                live.map(notice -> picture.around(notice, rounding)).orElse(List.of());
        var turns = new Turns();
        each(
                findings,
                alerts.of(id),
                Finding::notification,
                alert -> alert.parties().notification(),
                (finding, known) -> {
                    Optional<Alert.Parties> parties = known.map(Alert::parties)
                            .or(() -> picture.notification(finding.notification())
                                    .flatMap(notification -> live.map(notice -> parties(notification, notice))));
                    parties.ifPresent(both -> turn(operation, both, finding, known, mover, now, turns));
                });
        return turns;
    }

    private interface Step {
        void take(Finding finding, Optional<Alert> known);
    }

    /** Each pair that is found now or was known before, once. */
    private static void each(
            List<Finding> findings,
            List<Alert> known,
            java.util.function.Function<Finding, UUID> otherOfFinding,
            java.util.function.Function<Alert, UUID> otherOfAlert,
            Step step) {
        Map<UUID, Alert> before = new HashMap<>();
        known.forEach(alert -> before.put(otherOfAlert.apply(alert), alert));
        for (Finding finding : findings) {
            step.take(finding, Optional.ofNullable(before.remove(otherOfFinding.apply(finding))));
        }
        for (Alert alert : before.values()) {
            var nothing = new Finding(
                    alert.parties().notification(),
                    alert.parties().notice(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
            step.take(nothing, Optional.of(alert));
        }
    }

    private void turn(
            OperationId operation,
            Alert.Parties parties,
            Finding finding,
            Optional<Alert> known,
            Mover mover,
            Instant now,
            Turns turns) {
        // What lies in the past is over, whoever changes what.
        Optional<Graded> truth =
                finding.truth().filter(met -> met.meeting().until().isAfter(now));
        Optional<Stretch> told =
                finding.told().filter(stretch -> stretch.until().isAfter(now));
        Optional<Finding.Approached> released = finding.released()
                .filter(approached -> approached.how().meeting().until().isAfter(now));
        if (known.isEmpty() && truth.isEmpty() && told.isEmpty() && released.isEmpty()) {
            return;
        }
        Optional<Reconciliation.Turned<Alert>> turned = known.isPresent()
                ? Reconciliation.next(known.orElseThrow(), truth, mover, now)
                : Optional.of(Reconciliation.first(operation, shortId(operation, finding), parties, truth, now));
        turned.ifPresent(change -> {
            alerts.save(change.now());
            turns.alerts().add(change);
        });
        Alert alert = turned.map(Reconciliation.Turned::now).or(() -> known).orElseThrow();
        Reconciliation.organisation(
                        UUID.randomUUID(),
                        alert,
                        known.isPresent() ? views.organisationView(alert.id()) : Optional.empty(),
                        told,
                        now)
                .ifPresent(change -> {
                    views.save(operation, change.now());
                    turns.organisations().add(change);
                });
        Reconciliation.force(
                        UUID.randomUUID(),
                        alert,
                        known.isPresent() ? views.forceView(alert.id()) : Optional.empty(),
                        released.map(Finding.Approached::what),
                        released.map(Finding.Approached::how),
                        now)
                .ifPresent(change -> {
                    views.save(operation, change.now());
                    turns.forces().add(change);
                });
    }

    private ShortId shortId(OperationId operation, Finding finding) {
        return free(operation, AlertName.id(finding.notification(), finding.notice()));
    }

    /** The short id that the alert has or will have. */
    ShortId free(OperationId operation, UUID alert) {
        int attempt = 0;
        ShortId candidate = AlertName.shortId(alert, attempt);
        while (alerts.taken(operation, candidate, alert)) {
            attempt++;
            candidate = AlertName.shortId(alert, attempt);
        }
        return candidate;
    }

    private static Alert.Parties parties(Notified notification, Posted notice) {
        return new Alert.Parties(
                notification.id(),
                notification.shortId(),
                notification.organisation(),
                notice.id(),
                notice.shortId(),
                notice.force());
    }
}

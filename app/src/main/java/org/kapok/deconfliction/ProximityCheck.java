package org.kapok.deconfliction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kapok.deconfliction.alert.Alert;
import org.kapok.deconfliction.alert.AlertName;
import org.kapok.deconfliction.alert.ForceView;
import org.kapok.deconfliction.alert.Mover;
import org.kapok.deconfliction.alert.OrganisationView;
import org.kapok.deconfliction.alert.Reconciliation;
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
        List<Alert> before = alerts.of(id);
        var turn = turn(operation, findings, before, mover, now);
        each(findings, before, Finding::notice, alert -> alert.parties().notice(), (finding, known) -> {
            Optional<Alert.Parties> parties = known.map(Alert::parties).or(() -> picture.notice(finding.notice())
                    .flatMap(notice -> live.map(notification -> parties(notification, notice))));
            parties.ifPresent(both -> turn.take(both, finding, known));
        });
        return saved(operation, turn.turns());
    }

    /** A notice was posted, changed, withdrawn or ended. */
    Turns notice(OperationId operation, UUID id, Mover mover, Instant now) {
        OperationPicture picture = pictures.atHead(operation, id);
        Optional<Posted> live = sources.notice(operation, id);
        Rounding rounding = roundings.of(operation);
        List<Finding> findings =
                live.map(notice -> picture.around(notice, rounding)).orElse(List.of());
        List<Alert> before = alerts.of(id);
        var turn = turn(operation, findings, before, mover, now);
        each(findings, before, Finding::notification, alert -> alert.parties().notification(), (finding, known) -> {
            Optional<Alert.Parties> parties = known.map(Alert::parties)
                    .or(() -> picture.notification(finding.notification())
                            .flatMap(notification -> live.map(notice -> parties(notification, notice))));
            parties.ifPresent(both -> turn.take(both, finding, known));
        });
        return saved(operation, turn.turns());
    }

    private ProximityTurn turn(
            OperationId operation, List<Finding> findings, List<Alert> before, Mover mover, Instant now) {
        var ids = before.stream().map(Alert::id).toList();
        return new ProximityTurn(
                operation,
                mover,
                now,
                names(operation, findings),
                ids.isEmpty() ? Map.of() : views.organisationViews(ids),
                ids.isEmpty() ? Map.of() : views.forceViews(ids),
                new Turns());
    }

    private Turns saved(OperationId operation, Turns turns) {
        alerts.save(now(turns.alerts()));
        views.saveOrganisations(operation, now(turns.organisations()));
        views.saveForces(operation, now(turns.forces()));
        return turns;
    }

    private static <T> List<T> now(List<Reconciliation.Turned<T>> turned) {
        return turned.stream().map(Reconciliation.Turned::now).toList();
    }

    /** The short id of each alert that may be new, asked for all at once. */
    private Map<UUID, ShortId> names(OperationId operation, List<Finding> findings) {
        var names = new HashMap<UUID, ShortId>();
        findings.forEach(finding -> {
            UUID id = AlertName.id(finding.notification(), finding.notice());
            names.put(id, AlertName.shortId(id, 0));
        });
        if (names.isEmpty()) {
            return names;
        }
        Map<String, UUID> taken = alerts.named(operation, List.copyOf(names.values()));
        var used = new HashSet<ShortId>();
        names.replaceAll((id, name) -> {
            ShortId free = taken.getOrDefault(name.toString(), id).equals(id) ? name : free(operation, id);
            for (int attempt = 1; !used.add(free); attempt++) {
                free = AlertName.shortId(id, attempt);
            }
            return free;
        });
        return names;
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

package org.kapok.deconfliction;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
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
import org.kapok.deconfliction.picture.Finding;
import org.kapok.shared.OperationId;
import org.kapok.shared.ShortId;

/**
 * What one write does to the alerts of its record, pair by pair, from what was read before.
 *
 * @param names the short id of each alert that may be new
 * @param organisations the organisation's view of each alert that was known before
 * @param forces the force's view of each alert that was known before
 * @param turns where it is collected
 */
record ProximityTurn(
        OperationId operation,
        Mover mover,
        Instant now,
        Map<UUID, ShortId> names,
        Map<UUID, OrganisationView> organisations,
        Map<UUID, ForceView> forces,
        ProximityCheck.Turns turns) {

    void take(Alert.Parties parties, Finding finding, Optional<Alert> known) {
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
                : Optional.of(Reconciliation.first(operation, name(finding), parties, truth, now));
        turned.ifPresent(turns.alerts()::add);
        Alert alert = turned.map(Reconciliation.Turned::now).or(() -> known).orElseThrow();
        Reconciliation.organisation(
                        UUID.randomUUID(), alert, Optional.ofNullable(organisations.get(alert.id())), told, now)
                .ifPresent(turns.organisations()::add);
        Reconciliation.force(
                        UUID.randomUUID(),
                        alert,
                        Optional.ofNullable(forces.get(alert.id())),
                        released.map(Finding.Approached::what),
                        released.map(Finding.Approached::how),
                        now)
                .ifPresent(turns.forces()::add);
    }

    private ShortId name(Finding finding) {
        return Objects.requireNonNull(names.get(AlertName.id(finding.notification(), finding.notice())));
    }
}

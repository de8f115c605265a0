package org.kapok.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.ledger.Audience;
import org.kapok.ledger.RecordRef;
import org.kapok.ledger.RowRef;
import org.kapok.shared.ForceId;
import org.kapok.shared.StaleVersionException;
import org.kapok.shared.Viewer;
import org.springframework.stereotype.Service;

/** Makes a force a recipient: one person of the cell writes what was agreed, another confirms it. */
@Service
public class Agreements {

    private final IdentifiedTransactions transactions;
    private final Record record;
    private final AgreementStore agreements;
    private final ForceStore forces;
    private final ReleasableFields fields;

    Agreements(
            IdentifiedTransactions transactions,
            Record record,
            AgreementStore agreements,
            ForceStore forces,
            ReleasableFields fields) {
        this.transactions = transactions;
        this.record = record;
        this.agreements = agreements;
        this.forces = forces;
        this.fields = fields;
    }

    /** DIR-3, first half: writes down what was agreed. Nothing may be released on it yet. Returns its id. */
    public UUID propose(Viewer viewer, ForceId force, Agreement.Terms terms) {
        Keeping.ofAgreements(viewer)
                .text(terms.hctReference(), "hctReference")
                .check(fields.ofSites().containsAll(terms.siteFields()), "siteFields", "directory.violation.fields")
                .check(
                        fields.ofMovements().containsAll(terms.movementFields()),
                        "movementFields",
                        "directory.violation.fields")
                .check(holdsAlways(fields.ofSites(), terms.siteFields()), "siteFields", "directory.violation.always")
                .check(
                        holdsAlways(fields.ofMovements(), terms.movementFields()),
                        "movementFields",
                        "directory.violation.always")
                .orRefuse();
        return transactions.write(viewer, () -> {
            if (forces.find(Scope.forces(viewer), force).isEmpty()) {
                throw new StaleVersionException("force", 0);
            }
            int number = agreements.of(Scope.forces(viewer, "force_id"), force).size() + 1;
            var id = UUID.randomUUID();
            var at = record.time(viewer);
            agreements.add(
                    viewer.operation(),
                    new Agreement(id, force, number, terms, viewer.account(), at, Optional.empty(), Optional.empty()));
            append(viewer, "agreement_proposed", id, force, Optional.empty(), List.of());
            return id;
        });
    }

    /** DIR-3, second half: another person of the cell confirms; the force may now be told. The earlier one ends. */
    public void confirm(Viewer viewer, UUID id) {
        transactions.write(viewer, () -> {
            var agreement = find(viewer, id);
            Keeping.ofAgreements(viewer)
                    .check(!agreement.madeBy().equals(viewer.account()), "", "directory.violation.same_person")
                    .orRefuse();
            var force = forces.find(Scope.forces(viewer), agreement.force()).orElseThrow();
            var at = record.time(viewer);
            var rows = new ArrayList<RowRef>();
            agreements.of(Scope.forces(viewer, "force_id"), force.id()).stream()
                    .filter(Agreement::inForce)
                    .forEach(earlier -> {
                        agreements.end(earlier.id(), at, "replaced");
                        rows.add(row("directory.agreement", earlier.id(), force.id()));
                    });
            if (!agreements.confirm(id, viewer.account(), at)) {
                throw new StaleVersionException("agreement", agreement.number());
            }
            agreements.publish(viewer.operation(), force, agreement);
            rows.add(row("directory.recipient", force.id().value(), force.id()));
            append(viewer, "agreement_confirmed", id, force.id(), Optional.empty(), rows);
            return id;
        });
    }

    /** DIR-5: ends an agreement; from now on nothing is released to the force. */
    public void end(Viewer viewer, UUID id, String reason) {
        Keeping.ofAgreements(viewer).text(reason, "reason").orRefuse();
        transactions.write(viewer, () -> {
            var agreement = find(viewer, id);
            if (!agreements.end(id, record.time(viewer), reason)) {
                throw new StaleVersionException("agreement", agreement.number());
            }
            var rows = new ArrayList<RowRef>();
            if (agreement.inForce() && agreements.withdraw(agreement.force())) {
                rows.add(row("directory.recipient", agreement.force().value(), agreement.force()));
            }
            append(viewer, "agreement_ended", id, agreement.force(), Optional.of(reason), rows);
            return id;
        });
    }

    private boolean holdsAlways(List<String> all, java.util.Set<String> chosen) {
        return fields.always().stream().filter(all::contains).allMatch(chosen::contains);
    }

    private Agreement find(Viewer viewer, UUID id) {
        return agreements
                .find(Scope.forces(viewer, "force_id"), id)
                .orElseThrow(() -> new StaleVersionException("agreement", 0));
    }

    private static RowRef row(String table, UUID id, ForceId force) {
        return RowRef.lasting(table, id, Audience.administrators().and(Audience.force(force)));
    }

    private void append(
            Viewer viewer, String what, UUID id, ForceId force, Optional<String> reason, List<RowRef> others) {
        var rows = new ArrayList<>(others);
        rows.add(row("directory.agreement", id, force));
        record.append(
                viewer,
                what,
                new RecordRef("force", force.value()),
                Optional.empty(),
                reason,
                Audience.administrators().and(Audience.force(force)),
                List.of(),
                rows);
    }
}

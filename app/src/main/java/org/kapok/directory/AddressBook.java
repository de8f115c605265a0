package org.kapok.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.ledger.Audience;
import org.kapok.ledger.RecordRef;
import org.kapok.ledger.RowRef;
import org.kapok.shared.OperationId;
import org.kapok.shared.Role;
import org.kapok.shared.Side;
import org.kapok.shared.Viewer;
import org.springframework.stereotype.Service;

/** Keeps the entries of organisations and forces. */
@Service
public class AddressBook {

    private final IdentifiedTransactions transactions;
    private final Record record;
    private final OrganisationStore organisations;
    private final ForceStore forces;
    private final Directory.Agreed agreed;

    AddressBook(
            IdentifiedTransactions transactions,
            Record record,
            OrganisationStore organisations,
            ForceStore forces,
            Directory.Agreed agreed) {
        this.transactions = transactions;
        this.record = record;
        this.organisations = organisations;
        this.forces = forces;
        this.agreed = agreed;
    }

    /**
     * Adds ({@code version} 0) or changes an organisation. Throws {@link org.kapok.shared.ViolationsException} and
     * {@link org.kapok.shared.StaleVersionException}.
     */
    public void save(Viewer viewer, Organisation organisation, List<Contact> contacts) {
        transactions.write(viewer, () -> {
            var before = organisations.find(Scope.organisations(viewer), organisation.id());
            boolean speaksNow = organisation.speaksThroughCell()
                    && !before.map(Organisation::speaksThroughCell).orElse(false);
            Keeping.of(viewer)
                    .text(organisation.acronym(), "acronym")
                    .name(organisation.name())
                    .phone(organisation.dutyPhone(), "dutyPhone")
                    .contacts(contacts)
                    .check(OrganisationType.knows(organisation.typeCode()), "typeCode", "directory.violation.type")
                    .check(
                            !speaksNow || viewer.role() == Role.ADMINISTRATOR,
                            "speaksThroughCell",
                            "directory.violation.speaks_through_cell")
                    .check(
                            !organisations.acronymTaken(viewer.operation(), organisation.id(), organisation.acronym()),
                            "acronym",
                            "directory.violation.acronym_taken")
                    .orRefuse();
            organisations.save(viewer.operation(), organisation);
            var id = organisation.id().value();
            var rows = contactRows(
                    viewer.operation(), Side.HUMANITARIAN, id, contacts, Audience.organisation(organisation.id()));
            rows.add(RowRef.lasting("directory.organisation", id, Audience.administrators()));
            append(viewer, "organisation_saved", new RecordRef("organisation", id), organisation.version(), rows);
            return organisation.id();
        });
    }

    /** Adds ({@code version} 0) or changes a force; what recipients show of it follows. Throws as above. */
    public void save(Viewer viewer, Force force, List<Contact> contacts) {
        Keeping.of(viewer)
                .name(force.name())
                .phone(force.dutyPhone(), "dutyPhone")
                .contacts(contacts)
                .orRefuse();
        transactions.write(viewer, () -> {
            forces.save(viewer.operation(), force);
            var id = force.id().value();
            var rows = contactRows(viewer.operation(), Side.ARMED, id, contacts, Audience.force(force.id()));
            rows.add(RowRef.lasting(
                    "directory.force", id, Audience.administrators().and(Audience.force(force.id()))));
            inForce(viewer, force).ifPresent(agreement -> {
                agreed.agreements().publish(viewer.operation(), force, agreement);
                rows.add(RowRef.lasting(
                        "directory.recipient", id, Audience.administrators().and(Audience.force(force.id()))));
            });
            append(viewer, "force_saved", new RecordRef("force", id), force.version(), rows);
            return force.id();
        });
    }

    private Optional<Agreement> inForce(Viewer viewer, Force force) {
        return agreed.agreements().of(Scope.forces(viewer, "force_id"), force.id()).stream()
                .filter(Agreement::inForce)
                .findFirst();
    }

    private List<RowRef> contactRows(
            OperationId operation, Side side, UUID holder, List<Contact> contacts, Audience audience) {
        agreed.contacts().save(operation, side, holder, contacts);
        var rows = new ArrayList<RowRef>();
        rows.add(RowRef.erasable(ContactStore.table(side), holder, audience.and(Audience.administrators())));
        return rows;
    }

    private void append(Viewer viewer, String what, RecordRef of, int basis, List<RowRef> rows) {
        record.append(
                viewer,
                what,
                of,
                Optional.of(basis).filter(version -> version > 0),
                Optional.empty(),
                Audience.administrators(),
                List.of(),
                rows);
    }
}

package org.kapok.directory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.shared.ForceId;
import org.kapok.shared.OrganisationId;
import org.kapok.shared.Side;
import org.kapok.shared.Viewer;
import org.springframework.stereotype.Service;

/** Reads the address books, each reader only what his side may see. */
@Service
public class Directory {

    private final IdentifiedTransactions transactions;
    private final OrganisationStore organisations;
    private final ForceStore forces;
    private final AuthorityStore authorities;
    private final Agreed agreed;

    Directory(
            IdentifiedTransactions transactions,
            OrganisationStore organisations,
            ForceStore forces,
            AuthorityStore authorities,
            Agreed agreed) {
        this.transactions = transactions;
        this.organisations = organisations;
        this.forces = forces;
        this.authorities = authorities;
        this.agreed = agreed;
    }

    /** Agreements and contacts: what hangs on an entry of the books. */
    @org.springframework.stereotype.Component
    record Agreed(AgreementStore agreements, ContactStore contacts) {}

    /** All organisations, for the humanitarian side. */
    public List<Organisation> organisations(Viewer viewer) {
        return transactions.read(viewer, () -> organisations.list(Scope.organisations(viewer)));
    }

    /** One organisation, for the humanitarian side. */
    public Optional<Organisation> organisation(Viewer viewer, OrganisationId id) {
        return transactions.read(viewer, () -> organisations.find(Scope.organisations(viewer), id));
    }

    /** Forces: all for the cell and administrators, itself for a force. */
    public List<Force> forces(Viewer viewer) {
        return transactions.read(viewer, () -> forces.list(Scope.forces(viewer)));
    }

    /** One force, for those who may see it. */
    public Optional<Force> force(Viewer viewer, ForceId id) {
        return transactions.read(viewer, () -> forces.find(Scope.forces(viewer), id));
    }

    /** Civil authorities, for the humanitarian side and each for itself. */
    public List<CivilAuthority> authorities(Viewer viewer) {
        return transactions.read(viewer, () -> authorities.list(Scope.authorities(viewer)));
    }

    /** The forces that may be told, by name; a force sees itself only. */
    public List<Recipient> recipients(Viewer viewer) {
        return transactions.read(viewer, () -> agreed.agreements().recipients(Scope.recipients(viewer)));
    }

    /** One force that may be told. */
    public Optional<Recipient> recipient(Viewer viewer, ForceId force) {
        return recipients(viewer).stream()
                .filter(recipient -> recipient.force().equals(force))
                .findFirst();
    }

    /** The agreements with a force, newest first; for the cell, administrators and that force. */
    public List<Agreement> agreements(Viewer viewer, ForceId force) {
        return transactions.read(viewer, () -> agreed.agreements().of(Scope.forces(viewer, "force_id"), force));
    }

    /** One agreement, for those who may see it. */
    public Optional<Agreement> agreement(Viewer viewer, UUID id) {
        return transactions.read(viewer, () -> agreed.agreements().find(Scope.forces(viewer, "force_id"), id));
    }

    /** Agreements that wait for the second person of the cell, oldest first. */
    public List<Agreement> unconfirmedAgreements(Viewer viewer) {
        return transactions.read(viewer, () -> agreed.agreements().unconfirmed(Scope.forces(viewer, "force_id")));
    }

    /** The contacts of a holder, for those who keep the books and for himself. */
    public List<Contact> contacts(Viewer viewer, Side side, UUID holder) {
        return transactions.read(viewer, () -> agreed.contacts().of(Scope.contacts(viewer), side, holder));
    }

    /** How the cell is reached; everyone may know. */
    public Optional<CellContact> cell(Viewer viewer) {
        return transactions.read(viewer, () -> authorities.cell(viewer.operation()));
    }
}

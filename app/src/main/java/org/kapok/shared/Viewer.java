package org.kapok.shared;

import java.util.Optional;
import java.util.UUID;

/**
 * Who reads or writes, as every read policy and row-level security see him.
 *
 * @param operation the only operation whose records he may see
 * @param account his account, the name under which the ledger knows him
 * @param role what the account is for
 * @param holder the organisation, force or civil authority he acts for; empty for cell, advisers and administrators
 */
public record Viewer(OperationId operation, AccountId account, Role role, Optional<UUID> holder) {

    /** Whether he is of the cell, or the machine that works for it. */
    public boolean isCell() {
        return role == Role.CELL || role == Role.MACHINE;
    }

    /** The organisation he speaks for, if any. */
    public Optional<OrganisationId> organisation() {
        return role == Role.FOCAL_POINT || role == Role.RADIO_OPERATOR
                ? holder.map(OrganisationId::new)
                : Optional.empty();
    }

    /** The force he speaks for, if any. */
    public Optional<ForceId> force() {
        return role == Role.LIAISON_OFFICER ? holder.map(ForceId::new) : Optional.empty();
    }

    /** The civil authority he speaks for, if any. */
    public Optional<AuthorityId> authority() {
        return role == Role.CIVIL_AUTHORITY ? holder.map(AuthorityId::new) : Optional.empty();
    }
}

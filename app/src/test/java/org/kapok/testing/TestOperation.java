package org.kapok.testing;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.kapok.access.Account;
import org.kapok.access.Operation;
import org.kapok.shared.AuthorityId;
import org.kapok.shared.ForceId;
import org.kapok.shared.OperationId;
import org.kapok.shared.OrganisationId;
import org.kapok.shared.Role;
import org.kapok.shared.Viewer;

/** An operation of one test, with an account of every role; all share {@link TestOperations#PASSWORD}. */
public record TestOperation(
        Operation operation,
        Map<Role, Account> accounts,
        OrganisationId organisation,
        ForceId force,
        AuthorityId authority) {

    /** Its id. */
    public OperationId id() {
        return operation.id();
    }

    /** Its code, as in addresses. */
    public String code() {
        return operation.code();
    }

    /** The account of this role. */
    public Account account(Role role) {
        return Objects.requireNonNull(accounts.get(role), () -> "no account for " + role);
    }

    /** The viewer of this role. */
    public Viewer viewer(Role role) {
        return account(role).viewer();
    }

    /** The cell. */
    public Viewer cell() {
        return viewer(Role.CELL);
    }

    /** The focal point of {@link #organisation}. */
    public Viewer focalPoint() {
        return viewer(Role.FOCAL_POINT);
    }

    /** The liaison officer of {@link #force}. */
    public Viewer liaisonOfficer() {
        return viewer(Role.LIAISON_OFFICER);
    }

    /** An address of this operation: {@code path("/notifications")} is {@code /o/CODE/notifications}. */
    public String path(String rest) {
        return "/o/" + code() + rest;
    }

    /** A random holder, for accounts of a second organisation, force or authority. */
    public static UUID anotherHolder() {
        return UUID.randomUUID();
    }
}

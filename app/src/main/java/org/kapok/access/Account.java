package org.kapok.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.kapok.shared.AccountId;
import org.kapok.shared.Language;
import org.kapok.shared.OperationId;
import org.kapok.shared.Role;
import org.kapok.shared.Viewer;

/**
 * One person's (or the machine's) way into one operation.
 *
 * @param signInName unique in the store, lower case
 * @param holder the organisation, force or civil authority it acts for, exactly for the roles that need one
 * @param validUntil true time at which it ends (rotation); empty: no end
 */
public record Account(
        AccountId id,
        OperationId operation,
        String signInName,
        String displayName,
        Role role,
        Optional<UUID> holder,
        Language language,
        Optional<Instant> validUntil,
        boolean disabled,
        int version) {

    /** Refuses a holder where the role takes none, and the other way round. */
    public Account {
        if (holder.isPresent() != HolderKind.of(role).isPresent()) {
            throw new IllegalArgumentException("role " + role + " and holder " + holder + " do not fit");
        }
    }

    /** Whether it may be used at {@code trueTime}. The machine's account never signs in. */
    public boolean isUsable(Instant trueTime) {
        return !disabled
                && role != Role.MACHINE
                && validUntil.filter(end -> !trueTime.isBefore(end)).isEmpty();
    }

    /** As the read policies see it. */
    public Viewer viewer() {
        return new Viewer(operation, id, role, holder);
    }
}

package org.kapok.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kapok.shared.Language;
import org.kapok.shared.Role;
import org.kapok.shared.Violation;

/** What an administrator says of a new account; the words are those of {@link Account}. */
public record NewAccount(
        String signInName,
        String displayName,
        Role role,
        Optional<UUID> holder,
        Language language,
        Optional<Instant> validUntil) {

    List<Violation> violations(Instant trueTime) {
        var found = new ArrayList<Violation>();
        if (!signInName.matches("[a-z0-9][a-z0-9._@-]{2,63}")) {
            found.add(Violation.of("signInName", "access.violation.sign_in_name"));
        }
        if (displayName.isBlank()) {
            found.add(Violation.of("displayName", "access.violation.missing"));
        }
        if (role == Role.MACHINE) {
            found.add(Violation.of("role", "access.violation.machine"));
        }
        if (holder.isPresent() != HolderKind.of(role).isPresent()) {
            found.add(Violation.of(
                    "holder",
                    holder.isPresent() ? "access.violation.holder_given" : "access.violation.holder_missing"));
        }
        if (validUntil.filter(end -> !end.isAfter(trueTime)).isPresent()) {
            found.add(Violation.of("validUntil", "access.violation.valid_until_past"));
        }
        return found;
    }
}

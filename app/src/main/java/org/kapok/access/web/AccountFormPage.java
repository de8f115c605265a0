package org.kapok.access.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kapok.access.Account;
import org.kapok.access.HolderDirectory;
import org.kapok.shared.Role;
import org.kapok.shared.Violation;
import org.kapok.ui.PageModel;

/**
 * A new account, or one that stands.
 *
 * @param account the one that stands
 * @param holders whom it may act for; empty while the directory is
 */
public record AccountFormPage(
        AccountForm form, Optional<Account> account, List<HolderDirectory.Holder> holders, List<Violation> violations)
        implements PageModel {

    /** The roles that a person can have. */
    static final List<Role> ROLES =
            Arrays.stream(Role.values()).filter(role -> role != Role.MACHINE).toList();

    public AccountFormPage {
        holders = List.copyOf(holders);
        violations = List.copyOf(violations);
    }

    /** For whom the account acts, by name; empty if it no longer stands in the directory. */
    public String holderName(UUID id) {
        return holders.stream()
                .filter(holder -> holder.id().equals(id))
                .map(HolderDirectory.Holder::name)
                .findFirst()
                .orElse("");
    }

    /** The roles to choose from. */
    public List<Role> roles() {
        return ROLES;
    }
}

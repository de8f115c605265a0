package org.kapok.access.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kapok.access.Account;
import org.kapok.access.HolderDirectory;
import org.kapok.shared.Role;
import org.kapok.shared.Violation;
import org.kapok.ui.PageModel;

/**
 * A new account, or one that stands.
 *
 * @param account the one that stands
 * @param holders whom it may act for; empty while no module keeps them, then the id is typed
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

    /** The roles to choose from. */
    public List<Role> roles() {
        return ROLES;
    }
}

package org.kapok.access.web;

import java.util.List;
import org.kapok.access.Account;
import org.kapok.shared.Role;
import org.kapok.ui.PageModel;
import org.kapok.ui.Pagination;

/** One page of an operation's accounts. */
public record AccountsPage(List<Account> accounts, Pagination pages) implements PageModel {

    public AccountsPage {
        accounts = List.copyOf(accounts);
    }

    /** The roles that a person can have. */
    public List<Role> roles() {
        return AccountFormPage.ROLES;
    }
}

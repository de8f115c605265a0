package org.kapok.access;

import java.util.Optional;
import org.kapok.shared.Role;

/**
 * Which page of the accounts list.
 *
 * @param text part of the display or sign-in name; empty for all
 * @param page from 0
 */
public record AccountQuery(String text, Optional<Role> role, AccountOrder order, int page) {

    /** Rows on a page. */
    public static final int SIZE = 50;

    public AccountQuery {
        page = Math.max(0, page);
    }
}

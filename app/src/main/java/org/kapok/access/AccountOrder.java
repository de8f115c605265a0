package org.kapok.access;

/** How the accounts list may be ordered. */
public enum AccountOrder {
    NAME("display_name, id"),
    ROLE("role, display_name, id"),
    END("valid_until nulls last, display_name, id");

    private final String columns;

    AccountOrder(String columns) {
        this.columns = columns;
    }

    String columns() {
        return columns;
    }
}

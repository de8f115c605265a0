package org.kapok.access;

import java.util.Locale;

/** How the accounts list may be ordered; upwards or, with a dash before the word, downwards. */
public enum AccountOrder {
    NAME("display_name, id"),
    NAME_DOWN("display_name desc, id"),
    ROLE("role, display_name, id"),
    ROLE_DOWN("role desc, display_name, id"),
    END("valid_until nulls last, display_name, id"),
    END_DOWN("valid_until desc nulls first, display_name, id");

    private final String columns;

    AccountOrder(String columns) {
        this.columns = columns;
    }

    /** As it stands in an address: {@code name}, {@code -name}. */
    public String word() {
        String name = name().toLowerCase(Locale.ROOT);
        return name.endsWith("_down") ? "-" + name.substring(0, name.length() - "_down".length()) : name;
    }

    String columns() {
        return columns;
    }
}

package org.kapok.notifications;

import java.util.Map;
import java.util.Set;

/** A content as JSON-like values, for its organisation and the cell. */
public final class WholeView {

    private WholeView() {}

    /** The values of these fields, by their word. */
    public static Map<String, Object> of(Content content, String organisation, Set<String> fields) {
        return ForceView.of(content, organisation, fields);
    }
}

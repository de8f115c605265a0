package org.kapok.directory.web;

import java.util.List;
import java.util.Map;
import org.kapok.shared.Violation;
import org.kapok.ui.PageModel;

/** The form of one entry of an address book. {@code book}: organisation, force, authority or cell. */
public record EntryPage(
        String book, String id, Map<String, String> form, boolean administrator, List<Violation> violations)
        implements PageModel {

    /** What was typed into a field. */
    public String value(String field) {
        return form.getOrDefault(field, "");
    }
}

package org.kapok.exchange.web;

import java.util.List;
import java.util.Map;
import org.kapok.shared.Violation;
import org.kapok.ui.Choice;
import org.kapok.ui.PageModel;

/**
 * Where a file of activity notices is chosen.
 *
 * @param cell whether the cell says for which force and who said so
 */
public record NoticeImportPage(boolean cell, List<Choice> forces, Map<String, String> form, List<Violation> violations)
        implements PageModel {

    /** What was typed. */
    public String value(String field) {
        return form.getOrDefault(field, "");
    }
}

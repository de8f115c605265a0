package org.kapok.exchange.web;

import java.util.List;
import java.util.Map;
import org.kapok.shared.Violation;
import org.kapok.ui.Choice;
import org.kapok.ui.PageModel;

/**
 * Where a file is chosen.
 *
 * @param behalf whether the cell says for whom and who said so
 * @param organisations those that speak through the cell
 */
public record ImportPage(
        boolean behalf, List<Choice> organisations, Map<String, String> form, List<Violation> violations)
        implements PageModel {

    /** What was typed. */
    public String value(String field) {
        return form.getOrDefault(field, "");
    }
}

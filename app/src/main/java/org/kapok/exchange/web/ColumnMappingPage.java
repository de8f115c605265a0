package org.kapok.exchange.web;

import java.util.List;
import java.util.Map;
import org.kapok.exchange.ColumnMapping;
import org.kapok.shared.Violation;
import org.kapok.ui.Choice;
import org.kapok.ui.PageModel;

/**
 * Where a person says which columns of a source are which of ours.
 *
 * @param action where it is sent
 * @param forms what the rows are
 */
public record ColumnMappingPage(
        String action,
        String back,
        ColumnMapping.Table table,
        List<Choice> forms,
        List<Choice> columns,
        Map<String, String> said,
        List<Violation> violations)
        implements PageModel {

    /** What was chosen for a column, or what its heading seems to mean. */
    public String chosen(ColumnMapping.Source source) {
        return said.getOrDefault("column." + source.index(), source.guess());
    }
}

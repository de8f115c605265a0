package org.kapok.notifications.web;

import java.util.List;
import org.kapok.shared.Violation;
import org.kapok.ui.PageModel;

/**
 * One code list, to be edited as a whole.
 *
 * @param list its word, {@code function} or {@code purpose}
 * @param version of the list that is edited; 0 for the one that comes with the software
 * @param violations their fields are the names of the controls
 */
public record CodeListPage(
        String list, int version, String source, List<Row> rows, String newSource, List<Violation> violations)
        implements PageModel {

    /** One line as typed; an empty code is a line that is not there. */
    public record Row(String code, String english, String french, boolean offered, boolean fresh) {}
}

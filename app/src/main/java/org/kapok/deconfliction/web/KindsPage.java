package org.kapok.deconfliction.web;

import java.util.List;
import org.kapok.shared.Violation;
import org.kapok.ui.PageModel;

/** The kinds of activity and their distances, to be edited. */
public record KindsPage(int version, String source, List<Row> rows, List<Violation> violations) implements PageModel {

    /** One kind as it stands or as it was typed. */
    public record Row(
            String code, String english, String french, String far, String near, String inside, boolean offered) {}
}

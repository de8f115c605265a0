package org.kapok.deconfliction.web;

import java.time.Instant;
import java.util.List;
import org.kapok.ui.PageModel;

/** Who asks very often what a shape would come close to; for the cell. */
public record ProbingPage(List<Row> rows) implements PageModel {

    /** One account within one period. */
    public record Row(String account, String name, int asked, int refused, Instant last) {}
}

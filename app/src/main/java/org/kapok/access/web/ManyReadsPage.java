package org.kapok.access.web;

import java.util.List;
import org.kapok.access.ManyReads;
import org.kapok.ui.PageModel;

/**
 * Who read very many high or severe records, the newest first.
 *
 * @param limit records within an hour above which the cell is told
 */
public record ManyReadsPage(List<Line> readings, int limit) implements PageModel {

    /** One reading; {@code holder} is the organisation, force or authority that the person acts for, or empty. */
    public record Line(ManyReads reading, String holder) {}

    public ManyReadsPage {
        readings = List.copyOf(readings);
    }
}

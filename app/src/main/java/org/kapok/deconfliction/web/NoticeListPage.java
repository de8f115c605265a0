package org.kapok.deconfliction.web;

import java.time.Instant;
import java.util.List;
import org.kapok.ui.Choice;
import org.kapok.ui.PageModel;
import org.kapok.ui.Pagination;

/** Activity notices that the reader may see. */
public record NoticeListPage(List<Row> rows, Pagination pages, List<Choice> forces, boolean cell) implements PageModel {

    /**
     * One notice.
     *
     * @param state below {@code deconfliction.state.}
     * @param concerns how many alerts the reader sees on it
     */
    public record Row(
            String id,
            String label,
            String force,
            String kind,
            Instant from,
            Instant until,
            String state,
            int concerns) {}
}

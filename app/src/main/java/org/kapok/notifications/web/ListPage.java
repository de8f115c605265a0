package org.kapok.notifications.web;

import java.time.Instant;
import java.util.List;
import org.kapok.notifications.Draft;
import org.kapok.ui.Choice;
import org.kapok.ui.PageModel;
import org.kapok.ui.Pagination;

/** Notifications that the viewer may see, with filters in the address. */
public record ListPage(
        List<Row> rows,
        Pagination pages,
        List<Choice> organisations,
        List<Choice> forces,
        List<Choice> codes,
        List<Draft> drafts,
        boolean mayWrite)
        implements PageModel {

    /** One notification in the list. */
    public record Row(
            String shortId,
            String kind,
            String name,
            String organisation,
            String from,
            String to,
            Instant startsAt,
            String stage,
            String life,
            String urgency,
            int version) {}
}

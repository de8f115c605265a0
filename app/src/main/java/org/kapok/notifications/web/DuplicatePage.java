package org.kapok.notifications.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.kapok.shared.Violation;
import org.kapok.ui.PageModel;

/** Two notifications of different organisations that look like one; for the cell. */
public record DuplicatePage(
        String id, String why, Instant found, List<Half> halves, Map<String, ?> features, List<Violation> violations)
        implements PageModel {

    /** One of the two. */
    public record Half(String shortId, String organisation, String phone, String name, ViewLines content) {}
}

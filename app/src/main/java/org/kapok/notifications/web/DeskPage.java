package org.kapok.notifications.web;

import java.util.List;
import org.kapok.notifications.DeskItem;
import org.kapok.ui.PageModel;

/** What waits for the viewer, most urgent first. */
public record DeskPage(List<DeskItem> now, List<DeskItem> today, List<DeskItem> later) implements PageModel {

    /** Whether nothing waits. */
    public boolean isEmpty() {
        return now.isEmpty() && today.isEmpty() && later.isEmpty();
    }
}

package org.kapok.notifications.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapok.notifications.NotificationPanels;
import org.kapok.notifications.Receipt;
import org.kapok.shared.Violation;
import org.kapok.ui.PageModel;

/** One notification as one force was told it; the only page of it that this force has. */
public record ForcePage(
        String shortId,
        String duty,
        List<Issue> issues,
        List<String> units,
        Map<String, ?> features,
        List<NotificationPanels.Panel> panels,
        List<Violation> violations)
        implements PageModel {

    /** One version as it was released. {@code next} is what the force should do with it now. */
    public record Issue(
            String id,
            int version,
            Instant releasedAt,
            String state,
            Instant stateSince,
            String reason,
            ViewLines view,
            List<NotificationPage.Change> changes,
            List<NotificationPage.Event> answers,
            Optional<Receipt.Step> next) {}
}

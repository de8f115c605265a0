package org.kapok.notifications.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kapok.notifications.Receipt;
import org.kapok.ui.PageModel;

/**
 * All that one force is to go by, with what changed since its last numbered edition.
 *
 * @param exports whether the reader may take it away as a file
 */
public record RegisterPage(
        String forceId,
        String force,
        int lastNumber,
        Optional<Instant> lastIssued,
        int changes,
        List<Row> rows,
        boolean exports)
        implements PageModel {

    /**
     * One notification in the register: name and organisation, period and positions at once, the rest folded. {@code change}:
     * NEW, CHANGED, RECALLED, ENDED, or empty text.
     */
    public record Row(
            String shortId,
            String path,
            String kind,
            int version,
            String state,
            String change,
            ViewLines essential,
            ViewLines rest,
            Instant startsAt,
            Optional<Receipt.Step> next) {}
}

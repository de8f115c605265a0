package org.kapok.notifications.web;

import java.time.Instant;
import java.util.List;
import org.kapok.ui.PageModel;

/**
 * One release on A4 paper, for one recipient only.
 *
 * @param marking DEMO or EXERCISE in the reader's language, or empty text
 * @param recalled whether the force must no longer go by it
 * @param expires the end, or empty text for "until recall"
 * @param number recipient's own mark on this copy
 * @param record mark of the newest checkpoint and the key that signed it; empty before the first
 */
public record SheetPage(
        String shortId,
        int version,
        String recipient,
        String marking,
        boolean recalled,
        Instant releasedAt,
        Instant printedAt,
        String expires,
        String number,
        ViewLines view,
        List<NotificationPage.Number> numbers,
        List<String> disclaimer,
        String record)
        implements PageModel {}

package org.kapok.exchange.web;

import java.util.List;
import java.util.UUID;
import org.kapok.exchange.ImportLine;
import org.kapok.exchange.NoticePreview;
import org.kapok.notifications.UnseenAlerts;
import org.kapok.ui.PageModel;

/**
 * What a file of activity notices would become, and the choice.
 *
 * @param unseen alerts that the writer must look at before he sends it again
 */
public record NoticePreviewPage(UUID staged, String fileName, NoticePreview preview, List<UnseenAlerts.Unseen> unseen)
        implements PageModel {

    /** How many have a fate. */
    public int count(ImportLine.Fate fate) {
        return preview.count(fate);
    }
}

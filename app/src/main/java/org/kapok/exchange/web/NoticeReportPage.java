package org.kapok.exchange.web;

import java.util.List;
import java.util.UUID;
import org.kapok.deconfliction.notice.Notice;
import org.kapok.exchange.ImportLine;
import org.kapok.exchange.NoticePreview;
import org.kapok.ui.PageModel;

/** What was posted of a file, and every row that was not. */
public record NoticeReportPage(UUID staged, String fileName, NoticePreview preview, List<Notice> posted)
        implements PageModel {

    /** How many have a fate. */
    public int count(ImportLine.Fate fate) {
        return preview.count(fate);
    }
}

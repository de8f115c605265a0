package org.kapok.geo.web;

import java.util.List;
import java.util.UUID;
import org.kapok.geo.ImportReport;
import org.kapok.geo.RowProblem;
import org.kapok.ui.PageModel;

/** What taking a file would do, and the choice. */
public record PlacePreviewPage(UUID staged, String fileName, String source, String version, ImportReport report)
        implements PageModel {

    private static final int SHOWN = 500;

    /** As many as a page can hold; the file of problems holds all. */
    public List<RowProblem> problems() {
        return report.problems().stream().limit(SHOWN).toList();
    }

    /** The same of the remarks. */
    public List<RowProblem> remarks() {
        return report.remarks().stream().limit(SHOWN).toList();
    }
}

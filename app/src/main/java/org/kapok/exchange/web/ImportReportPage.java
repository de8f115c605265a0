package org.kapok.exchange.web;

import java.util.List;
import java.util.UUID;
import org.kapok.exchange.ImportLine;
import org.kapok.exchange.ImportOutcome;
import org.kapok.exchange.reading.Fault;
import org.kapok.ui.PageModel;

/** What was taken of a file, and every row that was not. */
public record ImportReportPage(UUID staged, String fileName, ImportOutcome outcome) implements PageModel {

    /** How many have a fate. */
    public int count(ImportLine.Fate fate) {
        return outcome.preview().count(fate);
    }

    /** What is wrong with what was left out. */
    public List<Fault> faults() {
        return outcome.preview().faults().stream()
                .limit(ImportPreviewPage.SHOWN)
                .toList();
    }

    /** What is still to be settled or filled in. */
    public List<Fault> doubts() {
        return outcome.preview()
                .of(ImportLine.Fate.DRAFT)
                .flatMap(line -> line.faults().stream())
                .limit(ImportPreviewPage.SHOWN)
                .toList();
    }
}

package org.kapok.exchange.web;

import java.util.List;
import java.util.UUID;
import org.kapok.exchange.ImportLine;
import org.kapok.exchange.ImportPreview;
import org.kapok.exchange.NotificationTaking;
import org.kapok.exchange.reading.Fault;
import org.kapok.ui.Choice;
import org.kapok.ui.PageModel;

/**
 * What a file would become, and the choice.
 *
 * @param forces whom consent is asked for
 * @param mappable whether its columns can be mapped by hand
 */
public record ImportPreviewPage(
        UUID staged, String fileName, ImportPreview preview, List<Choice> forces, boolean mappable)
        implements PageModel {

    /** As many rows as a page can hold; the list to download holds all. */
    public static final int SHOWN = 500;

    /** How many have a fate. */
    public int count(ImportLine.Fate fate) {
        return preview.count(fate);
    }

    /** Whether there is anything to take. */
    public boolean takes() {
        return count(ImportLine.Fate.READY) + count(ImportLine.Fate.DRAFT) > 0;
    }

    /** Whether what is ready can be submitted at once. */
    public boolean submits() {
        return count(ImportLine.Fate.READY) > 0 && count(ImportLine.Fate.READY) <= NotificationTaking.MOST_SUBMITTED;
    }

    /** Whether there are too many to submit at once. */
    public boolean tooMany() {
        return count(ImportLine.Fate.READY) > NotificationTaking.MOST_SUBMITTED;
    }

    /** What is wrong with what is left out. */
    public List<Fault> faults() {
        return preview.faults().stream().limit(SHOWN).toList();
    }

    /** What is still to be settled or filled in. */
    public List<Fault> doubts() {
        return preview.of(ImportLine.Fate.DRAFT)
                .flatMap(line -> line.faults().stream())
                .limit(SHOWN)
                .toList();
    }

    /** The first lines of the file. */
    public List<ImportLine> lines() {
        return preview.lines().stream().limit(SHOWN).toList();
    }
}

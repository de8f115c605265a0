package org.kapok.exchange;

import org.kapok.notifications.Content;
import org.kapok.notifications.NotificationReads;
import org.kapok.shared.Viewer;
import org.kapok.ui.Moments;
import org.springframework.stereotype.Service;

/** Gives out what the viewer may read, in the form in which it can be taken in again. */
@Service
public class NotificationExports {

    private final NotificationReads reads;
    private final NotificationWorkbook workbook;

    NotificationExports(NotificationReads reads, NotificationWorkbook workbook) {
        this.reads = reads;
        this.workbook = workbook;
    }

    /** The latest versions of all open notifications that the viewer may see, as our workbook. */
    public byte[] workbook(Viewer viewer, Moments moments) {
        java.util.List<Content> contents = reads.open(viewer).stream()
                .flatMap(open -> reads.find(viewer, open.shortId()).stream())
                .map(whole -> whole.latest().content())
                .toList();
        return workbook.of(contents, moments);
    }
}

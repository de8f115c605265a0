package org.kapok.notifications.web;

import org.kapok.notifications.NotificationGoneException;
import org.kapok.notifications.NotificationReads;
import org.kapok.shared.ShortId;
import org.kapok.shared.Viewer;

/** Reads what an address asks for. */
final class Asked {

    private Asked() {}

    static ShortId id(String text) {
        return ShortId.parse(text).orElseThrow(() -> new NotificationGoneException(text));
    }

    static NotificationReads.Whole whole(NotificationReads reads, Viewer viewer, String id) {
        return reads.find(viewer, id(id)).orElseThrow(() -> new NotificationGoneException(id));
    }
}

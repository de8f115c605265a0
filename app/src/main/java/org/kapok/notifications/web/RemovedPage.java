package org.kapok.notifications.web;

import java.time.Instant;
import java.util.Optional;
import org.kapok.notifications.NotificationReads;
import org.kapok.shared.ShortId;
import org.kapok.shared.Viewer;
import org.kapok.ui.Page;
import org.kapok.ui.PageModel;
import org.springframework.http.HttpStatus;

/** NOT-30: stands where a notification stood whose content was destroyed by rule at {@code at}. */
public record RemovedPage(String shortId, Instant at) implements PageModel {

    /** This page with status 410, if the content was destroyed and the viewer may know of it. */
    static Optional<Page> instead(NotificationReads reads, Viewer viewer, ShortId id) {
        return viewer.force().isPresent()
                ? Optional.empty()
                : reads.removed(viewer, id).map(at -> Page.of(new RemovedPage(id.toString(), at), HttpStatus.GONE));
    }
}

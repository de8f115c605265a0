package org.kapok.notifications.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kapok.notifications.NotificationGoneException;
import org.kapok.notifications.NotificationReads;
import org.kapok.shared.ShortId;
import org.kapok.shared.Viewer;
import org.kapok.shared.Violation;
import org.kapok.shared.ViolationsException;
import org.kapok.ui.Screen;

/** Reads what an address asks for. */
final class Asked {

    private Asked() {}

    static ShortId id(String text) {
        return ShortId.parse(text).orElseThrow(() -> new NotificationGoneException(text));
    }

    static NotificationReads.Whole whole(NotificationReads reads, Viewer viewer, String id) {
        return reads.find(viewer, id(id)).orElseThrow(() -> new NotificationGoneException(id));
    }

    /** A time of a form's control; empty when none was given. Throws {@link ViolationsException} when it is no time. */
    static Optional<Instant> moment(Screen screen, String field, String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(screen.moments()
                .fromInput(text.strip())
                .orElseThrow(
                        () -> new ViolationsException(List.of(Violation.of(field, "notifications.violation.time")))));
    }
}

package org.kapok.deconfliction;

import java.util.List;
import java.util.UUID;
import org.kapok.notifications.UnseenAlerts;

/** One alert as one writer may see it. */
record Sight(UUID alert, UnseenAlerts.Unseen said) {

    String id() {
        return said.id();
    }

    static List<String> ids(List<Sight> sights) {
        return sights.stream().map(Sight::id).toList();
    }
}

package org.kapok.notifications;

import java.util.Set;
import org.kapok.shared.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the proximity gates there are; none in a build without deconfliction. */
@Component("notificationsGate")
class Gate {

    private final ObjectProvider<ProximityGate> gates;
    private final LiveNotifications live;
    private final Journal journal;

    Gate(ObjectProvider<ProximityGate> gates, LiveNotifications live, Journal journal) {
        this.gates = gates;
        this.live = live;
        this.journal = journal;
    }

    /** The rows of {@code now} were written; takes the operation's lock. May throw {@link UnseenAlerts}. */
    void changed(Viewer viewer, Notification now, Set<String> seenAlerts, boolean urgent) {
        journal.lock(viewer);
        live.one(viewer, now.id())
                .ifPresent(
                        notification -> gates.forEach(gate -> gate.changed(viewer, notification, seenAlerts, urgent)));
    }

    /** The notification closed. */
    void closed(Viewer viewer, Notification now) {
        journal.lock(viewer);
        gates.forEach(gate -> gate.closed(viewer, now.id()));
    }
}

package org.kapok.notifications;

import java.util.Set;
import org.kapok.shared.Viewer;

/**
 * Told of every change to a notification within its write transaction, after the ledger's lock was taken and the rows
 * were written, before the entry is appended. Supplied by the module that knows activity notices.
 */
public interface ProximityGate {

    /**
     * Something was submitted, amended or released, or given back to fewer forces.
     *
     * @param seenAlerts ids of alerts that the writer says he has seen
     * @param urgent whether it must not be held up (emergency, withdrawal, abort): never throws then
     * @throws UnseenAlerts when alerts in the writer's view exist that he has not seen; the write is undone
     */
    void changed(Viewer writer, LiveNotification now, Set<String> seenAlerts, boolean urgent);

    /** It closed: completed, cancelled, withdrawn, expired, aborted. Never throws. */
    void closed(Viewer writer, NotificationId notification);
}

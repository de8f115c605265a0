package org.kapok.notifications;

import java.time.Duration;
import java.util.Optional;

/**
 * A content as the proximity question needs it, submitted or not.
 *
 * @param notification the notification that it is or would amend; empty for a new one
 * @param bufferMetres metres kept round it
 * @param slack by how much a movement may run early or late; zero for a site
 */
public record Proposed(Optional<NotificationId> notification, Presence presence, double bufferMetres, Duration slack) {}

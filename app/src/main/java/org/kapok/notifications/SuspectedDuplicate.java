package org.kapok.notifications;

import java.time.Instant;
import java.util.UUID;

/**
 * Two open notifications of different organisations that look like one and that nobody has settled; for the cell.
 *
 * @param found when it was found, in the operation's time
 */
public record SuspectedDuplicate(UUID id, Notification one, Notification other, Duplicate.Why why, Instant found) {}

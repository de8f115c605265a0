package org.kapok.notifications;

import java.time.Duration;
import java.util.UUID;
import org.kapok.shared.ForceId;
import org.kapok.shared.ShortId;

/**
 * What one force holds of an open notification: the version released to it, which may not be the latest.
 *
 * @param presence of that version
 * @param bufferMetres metres kept round it
 * @param slack by how much a movement may run early or late; zero for a site
 */
public record ReleasedPresence(
        UUID release,
        NotificationId notification,
        ForceId force,
        ShortId shortId,
        Kind kind,
        int version,
        Presence presence,
        double bufferMetres,
        Duration slack) {}

package org.kapok.notifications;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kapok.shared.ForceId;
import org.kapok.shared.ShortId;

/**
 * One version of a notification as one force was told it.
 *
 * @param view the agreed fields only, by their word; values are text, numbers, lists and maps
 * @param geometry GeoJSON geometry, WGS84
 * @param reason why it is no longer current; empty text while it is
 */
public record Release(
        UUID id,
        NotificationId notification,
        ForceId force,
        UUID agreement,
        int version,
        ShortId shortId,
        Kind kind,
        Map<String, Object> view,
        Map<String, Object> geometry,
        Instant startsAt,
        Optional<Instant> endsAt,
        Urgency urgency,
        Instant releasedAt,
        State state,
        Instant stateSince,
        String reason) {

    /** Whether the force may still go by it. */
    public enum State {
        CURRENT,
        /** A later version was released. */
        SUPERSEDED,
        /** Withdrawn, or consent was revoked: the force is told not to go by it any more. */
        RECALLED,
        /** The notification closed. */
        ENDED
    }

    public Release {
        view = Map.copyOf(view);
        geometry = Map.copyOf(geometry);
    }
}

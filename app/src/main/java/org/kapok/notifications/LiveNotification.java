package org.kapok.notifications;

import java.time.Duration;
import java.util.Map;
import org.kapok.shared.ForceId;
import org.kapok.shared.OrganisationId;
import org.kapok.shared.ShortId;

/**
 * An open notification in its latest version, as the picture holds it.
 *
 * @param version number of the version that is described
 * @param bufferMetres metres kept round it
 * @param slack by how much a movement may run early or late; zero for a site
 * @param told which version each force was told and is not recalled; only these forces may learn of it
 */
public record LiveNotification(
        NotificationId id,
        ShortId shortId,
        Kind kind,
        OrganisationId organisation,
        String name,
        int version,
        Presence presence,
        double bufferMetres,
        Duration slack,
        Urgency urgency,
        Map<ForceId, Integer> told) {

    public LiveNotification {
        told = Map.copyOf(told);
    }
}

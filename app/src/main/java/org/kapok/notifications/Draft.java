package org.kapok.notifications;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kapok.shared.OrganisationId;

/**
 * A form that is being filled in, as it was typed; nobody but its organisation (or who of the cell writes it) sees it.
 *
 * @param amends the notification whose next version it will be
 * @param revision of that notification when the writing began; 0 for a new one
 */
public record Draft(
        UUID id,
        OrganisationId organisation,
        Kind kind,
        Optional<NotificationId> amends,
        int revision,
        Map<String, String> form,
        Instant savedAt) {

    public Draft {
        form = Map.copyOf(form);
    }
}

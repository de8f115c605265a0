package org.kapok.deconfliction.alert;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.kapok.shared.OrganisationId;
import org.kapok.shared.ShortId;

/** What an organisation knows of an alert. */
public record OrganisationView(
        UUID id,
        UUID alert,
        ShortId shortId,
        OrganisationId organisation,
        UUID notification,
        String notificationShort,
        boolean open,
        Stretch stretch,
        Instant openedAt,
        Instant changedAt,
        Optional<Instant> closedAt,
        Optional<Outcome> outcome,
        Optional<Instant> outcomeAt,
        Optional<String> outcomeWords) {

    /** The same with what the organisation decided. */
    public OrganisationView worked(Outcome how, Instant at, String words) {
        return new OrganisationView(
                id,
                alert,
                shortId,
                organisation,
                notification,
                notificationShort,
                open,
                stretch,
                openedAt,
                at,
                closedAt,
                Optional.of(how),
                Optional.of(at),
                Optional.of(words));
    }
}

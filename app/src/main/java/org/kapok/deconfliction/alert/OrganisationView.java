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
        Optional<String> outcomeWords) {}

package org.kapok.notifications;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.kapok.access.OperationSettings;
import org.kapok.access.Settings;
import org.kapok.directory.Recipient;
import org.kapok.shared.OperationId;
import org.springframework.stereotype.Component;

/** NOT-11: how long before the start a notification should have arrived. Lateness is shown and never blocks. */
@Component
public class LeadTime {

    private final OperationSettings settings;

    LeadTime(OperationSettings settings) {
        this.settings = settings;
    }

    /** The lead time for this urgency and force; zero where one calls first. */
    public Duration of(OperationId operation, Urgency urgency, Recipient force) {
        return switch (urgency) {
            case ROUTINE -> force.leadTime().orElseGet(() -> settings.value(operation, Settings.LEAD_TIME));
            case EMERGENCY -> settings.value(operation, Settings.LEAD_TIME_EMERGENCY);
            case IMMEDIATE -> Duration.ZERO;
        };
    }

    /** By how much a notification submitted at {@code submitted} comes too late for this force; empty if in time. */
    public Optional<Duration> late(
            OperationId operation, Notification.Headline headline, Instant submitted, Recipient force) {
        var asked = of(operation, headline.urgency(), force);
        var given = Duration.between(submitted, headline.startsAt());
        return headline.urgency() == Urgency.IMMEDIATE || given.compareTo(asked) >= 0
                ? Optional.empty()
                : Optional.of(asked.minus(given));
    }
}

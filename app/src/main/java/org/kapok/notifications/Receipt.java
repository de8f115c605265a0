package org.kapok.notifications;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.kapok.shared.AccountId;

/**
 * One answer of a force to a release. It says that the force received it, never that it permits anything.
 *
 * @param reference the force's own reference, or empty text
 * @param person who of the force said so
 * @param unit to which unit it was passed, or which unit confirmed
 * @param happenedAt when, as the force says
 * @param channel set when the cell entered it: through which channel the force said it
 */
public record Receipt(
        UUID id,
        UUID release,
        Step step,
        String reference,
        String person,
        String unit,
        String comment,
        Instant happenedAt,
        AccountId recordedBy,
        Instant recordedAt,
        Optional<OnBehalf.Channel> channel) {

    /** What the force says. */
    public enum Step {
        DELIVERED,
        ACKNOWLEDGED,
        PASSED_DOWN,
        UNIT_CONFIRMED,
        COMMENT,
        RECALL_ACKNOWLEDGED
    }
}

package org.kapok.notifications;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.kapok.shared.AccountId;

/**
 * Something that happened to a movement under way or at a site.
 *
 * @param whom whom was called, for a call; who reported it, otherwise; may be empty
 * @param snapshot for an incident or near miss: JSON of what everyone had been told by then
 */
public record Progress(
        UUID id,
        What what,
        Instant happenedAt,
        String whom,
        String remark,
        Optional<String> snapshot,
        AccountId recordedBy,
        Instant recordedAt) {

    /** What happened. */
    public enum What {
        DEPARTED,
        RADIO_CHECK,
        NO_CONTACT,
        ARRIVED,
        ABORTED,
        INCIDENT,
        NEAR_MISS,
        CALL_MADE
    }
}

package org.kapok.deconfliction.alert;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.kapok.shared.ForceId;
import org.kapok.shared.ShortId;

/** What a force knows of an alert: its own notice and what was released to it. */
public record ForceView(
        UUID id,
        UUID alert,
        ShortId shortId,
        ForceId force,
        UUID notice,
        String noticeShort,
        Told told,
        boolean open,
        Graded met,
        Instant openedAt,
        Instant changedAt,
        Optional<Instant> closedAt,
        Optional<Outcome> outcome,
        Optional<Instant> outcomeAt,
        Optional<String> outcomeWords) {

    /** The same with what the force decided. */
    public ForceView worked(Outcome how, Instant at, String words) {
        return new ForceView(
                id,
                alert,
                shortId,
                force,
                notice,
                noticeShort,
                told,
                open,
                met,
                openedAt,
                at,
                closedAt,
                Optional.of(how),
                Optional.of(at),
                Optional.of(words));
    }

    /** Which released version it concerns, in the force's view. */
    public record Told(UUID release, String notificationShort, int version, String summary) {}
}

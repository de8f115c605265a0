package org.kapok.deconfliction.notice;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.kapok.shared.ForceId;
import org.kapok.shared.OperationId;
import org.kapok.shared.ShortId;
import org.springframework.modulith.NamedInterface;

/**
 * An activity notice as it stands.
 *
 * @param version 1 when posted, counted up by each change
 * @param content empty once it was purged
 * @param through how the present version reached the cell, when the cell entered it
 * @param changedAt when the present version was written, operation time
 */
@NamedInterface("notice")
public record Notice(
        UUID id,
        OperationId operation,
        ShortId shortId,
        ForceId force,
        int version,
        NoticeState state,
        Instant startsAt,
        Instant endsAt,
        Optional<Content> content,
        Optional<Through> through,
        Instant changedAt) {

    /** What a rule may destroy after the notice's end. */
    public record Content(
            UUID id, Extent extent, Optional<String> kind, String label, String remark, Wording wording) {}

    /** Whether it counts for the proximity question. */
    public boolean isLive() {
        return state == NoticeState.LIVE && content.isPresent();
    }
}

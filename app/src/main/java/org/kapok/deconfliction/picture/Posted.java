package org.kapok.deconfliction.picture;

import java.util.UUID;
import org.kapok.deconfliction.notice.Distances;
import org.kapok.deconfliction.notice.Extent;
import org.kapok.deconfliction.notice.Wording;
import org.kapok.shared.ForceId;

/**
 * A live activity notice.
 *
 * @param label the force's own name for it
 * @param mayBeTold whether organisations may be told its wording
 */
public record Posted(
        UUID id,
        String shortId,
        ForceId force,
        String label,
        int version,
        Extent extent,
        Distances distances,
        Wording wording,
        boolean mayBeTold) {}

package org.kapok.deconfliction.picture;

import java.util.UUID;
import org.kapok.deconfliction.notice.Extent;
import org.kapok.shared.ForceId;

/** What one force holds of one notification: the version released to it, in its view. */
public record Released(
        UUID release,
        UUID notification,
        ForceId force,
        String shortId,
        String kind,
        int version,
        String summary,
        Extent extent) {}

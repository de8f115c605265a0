package org.kapok.access.signin;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One of a person's own tokens, without what makes it one; true time. */
public record TokenView(
        UUID id,
        String name,
        String beginning,
        TokenScope scope,
        Instant createdAt,
        Instant expiresAt,
        Optional<Instant> revokedAt,
        Optional<Instant> lastUsedAt) {

    /** Whether it still opens something at {@code trueTime}. */
    public boolean isLive(Instant trueTime) {
        return revokedAt.isEmpty() && trueTime.isBefore(expiresAt);
    }
}

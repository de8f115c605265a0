package org.kapok.notifications;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.kapok.shared.AccountId;

/** One version of a notification, as it was written; it never changes. */
public record Version(
        UUID id, int number, Content content, AccountId author, Instant writtenAt, Optional<OnBehalf> onBehalf) {}

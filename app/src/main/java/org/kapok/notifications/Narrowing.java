package org.kapok.notifications;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import org.kapok.shared.ForceId;

/** What the cell withholds of a notification from one force, or until when it waits; it only takes away. */
public record Narrowing(ForceId force, SortedSet<String> withheldFields, Optional<Instant> heldUntil, String reason) {}

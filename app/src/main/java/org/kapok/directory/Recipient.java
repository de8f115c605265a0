package org.kapok.directory;

import java.time.Duration;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import org.kapok.shared.ForceId;

/**
 * A force that may be told, as the humanitarian side knows it.
 *
 * @param agreement the agreement in force
 * @param dutyPhone only where the agreement shares it
 * @param leadTime how long before the start it wants to be told; empty where the operation's value holds
 */
public record Recipient(
        ForceId force,
        UUID agreement,
        BilingualName name,
        SortedSet<String> siteFields,
        SortedSet<String> movementFields,
        boolean exportsAllowed,
        Optional<String> dutyPhone,
        Optional<Duration> leadTime) {}

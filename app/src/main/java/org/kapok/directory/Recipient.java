package org.kapok.directory;

import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import org.kapok.shared.ForceId;

/**
 * A force that may be told, as the humanitarian side knows it.
 *
 * @param agreement the agreement in force
 * @param dutyPhone only where the agreement shares it
 */
public record Recipient(
        ForceId force,
        UUID agreement,
        BilingualName name,
        SortedSet<String> siteFields,
        SortedSet<String> movementFields,
        boolean exportsAllowed,
        Optional<String> dutyPhone) {}

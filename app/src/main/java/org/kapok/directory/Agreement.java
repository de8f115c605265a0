package org.kapok.directory;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import org.kapok.shared.AccountId;
import org.kapok.shared.ForceId;

/**
 * What was agreed with a force so that it may be told: which HCT decision, which fields, whether it may export.
 *
 * @param number 1 for the first agreement with this force
 * @param confirmation by another person of the cell; without it the agreement has no effect
 */
public record Agreement(
        UUID id,
        ForceId force,
        int number,
        Terms terms,
        AccountId madeBy,
        Instant madeAt,
        Optional<Confirmation> confirmation,
        Optional<Instant> endedAt) {

    /**
     * The content of an agreement.
     *
     * @param siteFields names of the fields of a site that the force may see, as {@link ReleasableFields} lists them
     * @param movementFields likewise for movements
     * @param dutyPhoneShared whether organisations may see the force's duty number
     * @param leadTime how long before the start this force wants to be told; empty where the operation's value holds
     */
    public record Terms(
            String hctReference,
            LocalDate hctDate,
            SortedSet<String> siteFields,
            SortedSet<String> movementFields,
            boolean exportsAllowed,
            boolean dutyPhoneShared,
            Optional<Duration> leadTime) {}

    /** Who of the cell confirmed it, and when. */
    public record Confirmation(AccountId by, Instant at) {}

    /** Whether the force may be told under this agreement. */
    public boolean inForce() {
        return confirmation.isPresent() && endedAt.isEmpty();
    }
}

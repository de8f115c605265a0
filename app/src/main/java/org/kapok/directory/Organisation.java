package org.kapok.directory;

import java.util.List;
import org.kapok.shared.OrganisationId;

/**
 * A humanitarian organisation.
 *
 * @param version optimistic lock; 0 for one that is not yet stored
 * @param typeCode code of the organisation type, as the humanitarian exchange lists it (437 international NGO)
 * @param dutyPhone reached at any hour
 * @param speaksThroughCell whether it never signs in, so that the cell enters what it sends; set by administrators only
 */
public record Organisation(
        OrganisationId id,
        int version,
        String acronym,
        BilingualName name,
        List<String> aliases,
        int typeCode,
        String dutyPhone,
        boolean speaksThroughCell,
        boolean active) {

    public Organisation {
        aliases = List.copyOf(aliases);
    }
}

package org.kapok.shared;

import java.util.UUID;

/** Identifies one humanitarian organisation. */
public record OrganisationId(UUID value) {

    /** Reads the canonical form of a UUID; throws {@link IllegalArgumentException} for anything else. */
    public static OrganisationId of(String text) {
        return new OrganisationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package org.kapok.shared;

import java.util.UUID;

/** Identifies one civil authority. */
public record AuthorityId(UUID value) {

    /** Reads the canonical form of a UUID; throws {@link IllegalArgumentException} for anything else. */
    public static AuthorityId of(String text) {
        return new AuthorityId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

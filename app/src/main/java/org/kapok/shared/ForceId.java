package org.kapok.shared;

import java.util.UUID;

/** Identifies one armed force. */
public record ForceId(UUID value) {

    /** Reads the canonical form of a UUID; throws {@link IllegalArgumentException} for anything else. */
    public static ForceId of(String text) {
        return new ForceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package org.kapok.shared;

import java.util.UUID;

/** Identifies one operation or exercise. */
public record OperationId(UUID value) {

    /** Reads the canonical form of a UUID; throws {@link IllegalArgumentException} for anything else. */
    public static OperationId of(String text) {
        return new OperationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package org.kapok.shared;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The one way in which ids are written: 8-4-4-4-12 lower-case hexadecimal digits. */
public final class CanonicalUuid {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private CanonicalUuid() {}

    /** The id, or nothing where the text, which anybody may have typed, is none. */
    public static Optional<UUID> read(String text) {
        return FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}

package org.kapok.geo;

import java.util.Optional;
import org.kapok.shared.Language;

/**
 * The names of an area.
 *
 * @param reference the name as published, without a language of its own; never empty
 */
public record AreaNames(String reference, Optional<String> french, Optional<String> english, Optional<String> local) {

    public AreaNames {
        if (reference.isBlank()) {
            throw new IllegalArgumentException("an area has a name");
        }
    }

    /** Only one name is known. */
    public static AreaNames of(String reference) {
        return new AreaNames(reference, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The name in the reader's language, else the published one. */
    public String in(Language language) {
        return switch (language) {
            case FR -> french.orElse(reference);
            case EN -> english.orElse(reference);
        };
    }
}

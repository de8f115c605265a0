package org.kapok.geo;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that makes a coordinate look mistaken. Only a person settles it, with both places before him on a map.
 *
 * @param intended where the writer probably meant
 * @param arguments what the explanation fills in, in its order: names as text, distances as metres ({@link Double})
 */
public record Slip(SlipKind kind, SlipSeverity severity, Optional<Coordinate> intended, List<Object> arguments) {

    public Slip {
        arguments = List.copyOf(arguments);
    }

    /** Key of the explanation in the message bundles. */
    public String code() {
        return "geo.slip." + kind.name().toLowerCase(Locale.ROOT);
    }
}

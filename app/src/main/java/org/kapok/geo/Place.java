package org.kapok.geo;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * A named place of the gazetteer.
 *
 * @param otherNames spellings under which people look for it
 * @param pcode the area it lies in, as its source says
 * @param population inhabitants, when known
 * @param source who says so, with its version
 */
public record Place(
        UUID id,
        String name,
        List<String> otherNames,
        Optional<Pcode> pcode,
        Coordinate coordinate,
        PlaceKind kind,
        OptionalLong population,
        String source) {

    public Place {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a place has a name");
        }
        otherNames = List.copyOf(otherNames);
    }
}

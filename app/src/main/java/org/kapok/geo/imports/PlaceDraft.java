package org.kapok.geo.imports;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kapok.geo.Coordinate;
import org.kapok.geo.Pcode;
import org.kapok.geo.Place;
import org.kapok.geo.PlaceKind;

/**
 * A place as a file names it.
 *
 * @param key by which its source knows it again in the next file
 */
record PlaceDraft(
        String key,
        String name,
        List<String> otherNames,
        Optional<Pcode> pcode,
        Coordinate coordinate,
        PlaceKind kind,
        OptionalLong population) {

    /** For files that give no id: the name and roughly where it is. */
    static String keyOf(String name, Coordinate coordinate) {
        return String.format(
                Locale.ROOT,
                "%s@%.1f,%.1f",
                name.toLowerCase(Locale.ROOT),
                coordinate.latitude(),
                coordinate.longitude());
    }

    String digest() {
        return Digests.of(Stream.of(
                        Stream.of(name),
                        otherNames.stream(),
                        Stream.of(
                                pcode.map(Pcode::value).orElse(""),
                                Double.toString(coordinate.longitude()),
                                Double.toString(coordinate.latitude()),
                                kind.name(),
                                population.isPresent() ? Long.toString(population.getAsLong()) : ""))
                .flatMap(parts -> parts)
                .collect(Collectors.toList()));
    }

    Place place(UUID id, String source) {
        return new Place(id, name, otherNames, pcode, coordinate, kind, population, source);
    }
}

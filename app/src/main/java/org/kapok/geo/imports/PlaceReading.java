package org.kapok.geo.imports;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.kapok.geo.Coordinate;
import org.kapok.geo.Pcode;
import org.kapok.geo.PlaceKind;

/** Judges what a row or feature says of a place; shared by all forms of file. */
final class PlaceReading {

    private static final int NAMES = 50;
    private static final long TOWN = 5_000;

    private final String country;
    private final ReadRows<PlaceDraft> rows;
    private final Set<String> seen = new HashSet<>();

    PlaceReading(String country, ReadRows<PlaceDraft> rows) {
        this.country = country;
        this.rows = rows;
    }

    /** What a row says, as text; each part as far as it is there. */
    record Said(
            int row,
            Optional<String> id,
            Optional<String> name,
            Optional<String> otherNames,
            Optional<String> latitude,
            Optional<String> longitude,
            Optional<String> country,
            Optional<String> pcode,
            Optional<String> kind,
            Optional<String> population) {

        String about() {
            return name.orElse("");
        }
    }

    void judge(Said said) {
        Optional<String> itsCountry = said.country().filter(code -> code.length() == country.length());
        if (itsCountry.isPresent() && !itsCountry.get().equalsIgnoreCase(country)) {
            rows.problem(said.row(), said.about(), "country", "other_country", itsCountry.get(), country);
            return;
        }
        if (said.name().isEmpty()) {
            rows.problem(said.row(), "", "name", "name");
        }
        boolean readable = said.name().filter(name -> name.contains("\uFFFD")).isEmpty();
        if (!readable) {
            rows.problem(said.row(), said.about(), "name", "encoding");
        }
        Optional<Coordinate> coordinate = coordinate(said);
        Optional<String> pcode = said.pcode().map(code -> code.toUpperCase(Locale.ROOT));
        boolean codeGood = pcode.map(Pcode::isPcode).orElse(true);
        if (!codeGood) {
            rows.problem(said.row(), said.about(), "pcode", "pcode", pcode.get());
        }
        if (said.name().isPresent() && coordinate.isPresent() && codeGood && readable) {
            take(said, draft(said, coordinate.get(), pcode.map(Pcode::new)));
        }
    }

    private void take(Said said, PlaceDraft draft) {
        if (seen.add(draft.key())) {
            rows.take(draft);
        } else {
            rows.problem(said.row(), said.about(), "name", "place_twice", draft.name());
        }
    }

    private Optional<Coordinate> coordinate(Said said) {
        Optional<Double> latitude = number(said.latitude(), 90);
        Optional<Double> longitude = number(said.longitude(), 180);
        if (latitude.isEmpty()) {
            rows.problem(
                    said.row(),
                    said.about(),
                    "latitude",
                    "latitude",
                    said.latitude().orElse(""));
        }
        if (longitude.isEmpty()) {
            rows.problem(
                    said.row(),
                    said.about(),
                    "longitude",
                    "longitude",
                    said.longitude().orElse(""));
        }
        return latitude.flatMap(lat -> longitude.map(lon -> new Coordinate(lon, lat)));
    }

    private static Optional<Double> number(Optional<String> text, double limit) {
        return text.map(written -> written.replace(',', '.'))
                .filter(written -> written.matches("[+-]?\\d{1,3}(\\.\\d{1,20})?"))
                .map(Double::valueOf)
                .filter(value -> Math.abs(value) <= limit);
    }

    private static PlaceDraft draft(Said said, Coordinate coordinate, Optional<Pcode> pcode) {
        String name = said.name().orElseThrow();
        OptionalLong population = said.population()
                .map(text -> text.replaceFirst("\\.0+$", ""))
                .filter(text -> text.matches("\\d{1,9}"))
                .map(text -> OptionalLong.of(Long.parseLong(text)))
                .filter(number -> number.getAsLong() > 0)
                .orElseGet(OptionalLong::empty);
        List<String> others = said.otherNames()
                .map(text -> Arrays.stream(text.split("[,;|]"))
                        .map(String::strip)
                        .filter(other -> !other.isEmpty() && !other.equals(name))
                        .distinct()
                        .limit(NAMES)
                        .toList())
                .orElseGet(List::of);
        return new PlaceDraft(
                said.id().orElseGet(() -> PlaceDraft.keyOf(name, coordinate)),
                name,
                others,
                pcode,
                coordinate,
                kind(said.kind().orElse(""), population),
                population);
    }

    /** GeoNames' feature codes, Natural Earth's classes, or our own words. */
    static PlaceKind kind(String text, OptionalLong population) {
        String word = text.toLowerCase(Locale.ROOT);
        return switch (word) {
            case "pplc", "capital", "capitale", "admin-0 capital" -> PlaceKind.CAPITAL;
            case "ppla", "ppla2", "ppla3", "seat", "chef-lieu", "admin-1 capital", "admin-1 region capital" ->
                PlaceKind.SEAT;
            case "airp", "airf", "airstrip", "airport", "aerodrome", "piste" -> PlaceKind.AIRSTRIP;
            case "camp", "rfgc", "site" -> PlaceKind.CAMP;
            case "other", "autre" -> PlaceKind.OTHER;
            case "town", "ville" -> PlaceKind.TOWN;
            case "village" -> PlaceKind.VILLAGE;
            default -> population.orElse(0) >= TOWN ? PlaceKind.TOWN : PlaceKind.VILLAGE;
        };
    }
}

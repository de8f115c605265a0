package org.kapok.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapok.geo.atlas.IndexedAtlas;
import org.kapok.shared.Language;

class AtlasTest {

    private final Atlas atlas = new IndexedAtlas(
            "1",
            List.of(),
            List.of(
                    place("Ndélé", 20.64728, 8.41091, PlaceKind.SEAT),
                    place("Sibut", 19.07389, 5.71801, PlaceKind.SEAT),
                    place("Grimari", 20.05564, 5.73948, PlaceKind.TOWN),
                    place("Kaga-Bandoro", 19.18744, 6.98961, PlaceKind.SEAT),
                    place("Obo", 26.49211, 5.39586, PlaceKind.SEAT),
                    place("Lihoto", 20.0, 5.70, PlaceKind.VILLAGE)));

    // GEO-28
    @ParameterizedTest
    @CsvSource({
        "ndele,Ndélé",
        "NDÉLÉ,Ndélé",
        "Kaga Bandoro,Kaga-Bandoro",
        "kaga,Kaga-Bandoro",
        "bandoro,Kaga-Bandoro",
        "Grimary,Grimari",
        "sibout,Sibut"
    })
    void findsNamesWhateverAccentsCaseAndHyphensAlsoMisspelt(String typed, String name) {
        assertThat(atlas.search(typed, 3)).first().isInstanceOfSatisfying(Found.FoundPlace.class, found -> assertThat(
                        found.place().name())
                .isEqualTo(name));
    }

    @Test
    void findsNothingForNothing() {
        assertThat(atlas.search(" - ", 3)).isEmpty();
        assertThat(atlas.search("qqqqqq", 3)).isEmpty();
    }

    @Test
    void saysWhereSomethingIsByTheNearestPlace() {
        assertThat(words(Language.EN).near(new Coordinate(20.13, 5.81))).isEqualTo("near Grimari (11 km north-east)");
        assertThat(words(Language.FR).near(new Coordinate(20.13, 5.81)))
                .isEqualTo("près de Grimari (11 km au nord-est)");
        assertThat(words(Language.FR).near(new Coordinate(26.4, 5.3))).isEqualTo("près d’Obo (15 km au sud-ouest)");
        assertThat(words(Language.EN).near(new Coordinate(20.056, 5.739))).isEqualTo("Grimari");
        assertThat(words(Language.FR).near(new Coordinate(26.5, 8.0))).isEqualTo("à 288 km au nord d’Obo");
    }

    // GEO-29
    @Test
    void namesAStretchByTownsThatStrangersKnowWithoutDistance() {
        var stretch = List.of(new Coordinate(19.3, 5.7), new Coordinate(19.98, 5.71));

        assertThat(words(Language.EN).stretch(stretch)).isEqualTo("between Sibut and Grimari");
        assertThat(words(Language.FR).stretch(stretch)).isEqualTo("entre Sibut et Grimari");
        assertThat(words(Language.FR).stretch(List.of(new Coordinate(26.0, 5.4))))
                .isEqualTo("autour d’Obo");
        assertThat(new PlaceWords(new IndexedAtlas("0", List.of(), List.of()), Language.EN).stretch(stretch))
                .isEqualTo("in the area of the operation");
    }

    private PlaceWords words(Language language) {
        return new PlaceWords(atlas, language);
    }

    private static Place place(String name, double longitude, double latitude, PlaceKind kind) {
        return new Place(
                UUID.randomUUID(),
                name,
                List.of(),
                Optional.empty(),
                new Coordinate(longitude, latitude),
                kind,
                OptionalLong.empty(),
                "test");
    }
}

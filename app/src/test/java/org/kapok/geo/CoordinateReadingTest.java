package org.kapok.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapok.shared.Violation;

class CoordinateReadingTest {

    // GEO-1
    @ParameterizedTest
    @ValueSource(
            strings = {
                "4.36111, 18.55500",
                "4.36111 18.55500",
                "4,36111 18,55500",
                "4,36111, 18,55500",
                "4,36111; 18,55500",
                "4,36111,18,55500",
                "4.36111,18.55500",
                "+4.36111/+18.55500",
                "(4.36111, 18.55500)",
                "N4.36111 E18.55500",
                "4.36111N 18.55500E",
                "4.36111N 18.55500",
                "4.36111° N, 18.55500° E",
                "18.55500 E 4.36111 N",
                "E 18,55500 ; N 4,36111",
                "lat: 4.36111 lon: 18.55500",
                "Lon=18.55500, Lat=4.36111",
                "Latitude 4.36111 N Longitude 18.55500 E",
                "4.36111 nord, 18.55500 est",
                "4°21'40\"N 18°33'18\"E",
                "4° 21' 40\" N, 18° 33' 18\" E",
                "4º21′40″N 18º33′18″E",
                "4°21’40’’N 18°33’18’’E",
                "4°21'40\", 18°33'18\"",
                "4°21'40\" 18°33'18\"",
                "4 21 40 N 18 33 18 E",
                "4 21 40 18 33 18",
                "N04-21-40 E018-33-18",
                "4:21:40N 18:33:18E",
                "4d21m40s N 18d33m18s E",
                "4 deg 21 min 40 sec N 18 deg 33 min 18 sec E",
                "042140N 0183318E",
                "04 21.6666N 018 33.3E",
                "4°21,6666'N 18°33,3'E",
                "0421.6666N 01833.3E",
                "34N BK 28633 82483",
            })
    void readsOnePlaceInEveryWayPeopleWriteIt(String typed) {
        var parsed = parsed(typed);

        assertThat(parsed.coordinate().metresTo(new Coordinate(18.555, 4.36111)))
                .as(parsed.toString())
                .isLessThan(5);
    }

    // GEO-1
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            14.49440, -4.19790      | -4.19790 | 14.4944
            14,49440 -4,19790       | -4.19790 | 14.4944
            14.49440-4.19790        | -4.19790 | 14.4944
            14.49440, −4.19790      | -4.19790 | 14.4944
            14.49440 N 4.19790 O    | -4.19790 | 14.4944
            14.49440 nord 4.19790 ouest | -4.19790 | 14.4944
            14°29'39.84"N 4°11'52.44"O | -4.19790 | 14.4944
            S 33.5 W 70.5           | -70.5    | -33.5
            -33 30 00, -70 30 00    | -70.5    | -33.5
            """)
    void readsSouthAndWestFromSignsAndLettersOuestIncluded(String typed, double longitude, double latitude) {
        var coordinate = parsed(typed).coordinate();

        assertThat(coordinate.longitude()).isCloseTo(longitude, within(1e-9));
        assertThat(coordinate.latitude()).isCloseTo(latitude, within(1e-9));
    }

    // GEO-2
    @Test
    void saysHowItKnewTheOrder() {
        assertThat(parsed("4.36111, 18.555").order()).isEqualTo(CoordinateOrder.LATITUDE_FIRST);
        assertThat(parsed("E18.555 N4.36111").order()).isEqualTo(CoordinateOrder.STATED);
        assertThat(parsed("118.555, 4.36111").order()).isEqualTo(CoordinateOrder.LONGITUDE_FIRST);
        assertThat(parsed("118.555, 4.36111").coordinate()).isEqualTo(new Coordinate(118.555, 4.36111));
    }

    // GEO-3
    @Test
    void saysHowExactlyItWasWritten() {
        assertThat(parsed("4.36111, 18.55500").decimals()).hasValue(5);
        assertThat(parsed("4.36, 18.55500").decimals()).hasValue(2);
        assertThat(parsed("4.36111, 18.55500").precisionMetres()).isCloseTo(1.1, within(0.1));
        assertThat(parsed("4°21'N 18°33'E").precisionMetres()).isCloseTo(1855, within(1.0));
        assertThat(parsed("4°21'40\"N 18°33'18\"E").precisionMetres()).isCloseTo(30.9, within(0.1));
        assertThat(parsed("34NBK28638248").precisionMetres()).isEqualTo(10);
        assertThat(parsed("34NBK28638248").decimals()).isEmpty();
    }

    // GEO-4
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                         | empty
            Bambari                    | unreadable
            4.36111                    | two_numbers
            4.3, 18.5, 12.1            | two_numbers
            4,18                       | comma_ambiguous
            4,18,555                   | comma_ambiguous
            94.5, 98.5                 | latitude_range
            4.5, 190.5                 | longitude_range
            4°61'00"N 18°33'18"E       | sixty
            -4.5 S 18.5 E              | sign_and_letter
            4.5 N 18.5 N               | same_axis
            4'21"40° N 18 E            | parts
            4.5 21 N 18 E              | parts
            33P XK 123 4567            | mgrs_digits
            33PXK                      | mgrs_digits
            61PXK12345678              | mgrs_zone
            33IXK12345678              | mgrs_letters
            33PAA1234567890            | mgrs_square
            33PXX1234567890            | mgrs_square
            ZAB1234567890              | mgrs_polar
            """)
    void refusesWhatItCannotReadAndSaysWhatItExpects(String typed, String code) {
        assertThat(CoordinateReading.of("place", typed))
                .isInstanceOfSatisfying(CoordinateReading.Refused.class, refused -> assertThat(refused.violations())
                        .extracting(Violation::code)
                        .containsExactly("geo.violation.coordinate_" + code));
    }

    @Test
    void refusesAnEssayAtOnce() {
        assertThat(CoordinateReading.of("place", "1".repeat(1_000_000))).isInstanceOf(CoordinateReading.Refused.class);
    }

    private static CoordinateReading.Parsed parsed(String typed) {
        var reading = CoordinateReading.of("place", typed);
        assertThat(reading).as(typed).isInstanceOf(CoordinateReading.Parsed.class);
        return (CoordinateReading.Parsed) reading;
    }
}

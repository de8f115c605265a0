package org.kapok.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MilitaryGridTest {

    // GEO-5
    @Test
    void agreesWithGeographicLibToOneMetreBothWays() throws IOException {
        List<String> lines = Files.readAllLines(FieldData.file("coord/geoconvert_vectors.csv"));

        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            var point = new Coordinate(Double.parseDouble(cells[1]), Double.parseDouble(cells[0]));
            var back = new Coordinate(Double.parseDouble(cells[7]), Double.parseDouble(cells[6]));
            String written = point.mgrs().orElseThrow().replace(" ", "");

            assertThat(written.substring(0, 5)).isEqualTo(cells[2].substring(0, 5));
            assertThat(centre(written).metresTo(back)).as(line).isLessThan(1.5);
            assertThat(centre(cells[2]).metresTo(back)).as(line).isLessThan(0.1);
        }
        assertThat(lines).hasSizeGreaterThan(5000);
    }

    // GEO-5: reference points of GeographicLib's GeoConvert around Norway, Svalbard and the limits of the grid
    @ParameterizedTest
    @CsvSource({
        "5.9,60,32V",
        "2.9,60,31V",
        "10,79,33X",
        "8.9,79,31X",
        "21.5,79,35X",
        "5,84,31X",
        "5,-80,31C",
        "180,10,01P"
    })
    void knowsTheOddZonesOfNorwayAndSvalbardAndTheEnds(double longitude, double latitude, String zone) {
        var point = new Coordinate(longitude, latitude);

        assertThat(point.mgrs().orElseThrow()).startsWith(zone + " ");
        assertThat(centre(point.mgrs().orElseThrow()).metresTo(point)).isLessThan(1.5);
    }

    // GEO-5
    @Test
    void hasNoGridAtThePoles() {
        assertThat(new Coordinate(18, 84.1).mgrs()).isEmpty();
        assertThat(new Coordinate(18, -80.1).mgrs()).isEmpty();
    }

    // GEO-6
    @Test
    void writesGroupsOfTenDigitsAndOfEightForTheRadio() {
        var bangui = new Coordinate(18.555, 4.36111);

        assertThat(bangui.mgrs()).hasValue("34N BK 28633 82483");
        assertThat(bangui.mgrsForRadio()).hasValue("34N BK 2863 8248");
        assertThat(bangui.decimal()).isEqualTo("4.36111, 18.55500");
    }

    // GEO-5: a rough square may stick out over the border of its band or zone
    @Test
    void readsRoughSquaresAcrossABandBorder() {
        var justSouthOfBandQ = new Coordinate(18.0, 15.9999);

        assertThat(centre("34PAC7869").latitude()).isCloseTo(justSouthOfBandQ.latitude(), within(0.02));
    }

    private static Coordinate centre(String grid) {
        return ((CoordinateReading.Parsed) CoordinateReading.of("place", grid)).coordinate();
    }
}

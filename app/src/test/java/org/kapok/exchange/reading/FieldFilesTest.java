package org.kapok.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real files, where they are at hand. */
class FieldFilesTest {

    private static final Path DATA =
            Path.of(Optional.ofNullable(System.getenv("KAPOK_FIELD_DATA")).orElse("../../shared/data"));

    private final ShapeReader reader = new ShapeReader(Caps.ofUploads());

    @BeforeEach
    void needsTheFiles() {
        assumeTrue(Files.isDirectory(DATA), "field data not at hand: set KAPOK_FIELD_DATA");
    }

    @Test
    void aGpxRouteIsAPlannedWay() throws Exception {
        Reading reading = read("gpx/route.gpx");

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.shapes().getFirst().outline())
                .isInstanceOfSatisfying(
                        Shape.Way.class, way -> assertThat(way.performed()).isFalse());
    }

    @Test
    void everyGpxFileOfTheFieldIsReadOrItsFaultsAreTold() throws Exception {
        try (var files = Files.list(DATA.resolve("gpx"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".gpx")).toList()) {
                Reading reading = read("gpx/" + file.getFileName());
                assertThat(reading.shapes().size() + reading.faults().size())
                        .as(file.toString())
                        .isPositive();
            }
        }
    }

    @Test
    void theKmlSamplesHoldPointsLinesAndPolygons() throws Exception {
        Reading reading = read("kml/KML_Samples.kml");

        assertThat(reading.shapes())
                .extracting(shape -> shape.outline().getClass().getSimpleName())
                .contains("Spot", "Way", "Surface");
    }

    @Test
    void aTupleOfOneNumberIsToldWithItsPlace() throws Exception {
        assertThat(read("kml/LinearRingWith1DTuple.kml").faults())
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.violation().code()).startsWith("exchange.fault."));
    }

    @Test
    void aLatitudeBeyondThePoleIsTold() throws Exception {
        assertThat(read("kml/LinearRingWithInvalidLat.kml").faults())
                .extracting(fault -> fault.violation().code())
                .contains("exchange.fault.position_range");
    }

    @Test
    void aKmzIsReadThroughItsKml() throws Exception {
        Reading reading = read("kml/small_world.kmz");

        assertThat(reading.shapes().size() + reading.faults().size()).isPositive();
    }

    @Test
    void theMaliWorkbookFitsTheCaps() throws Exception {
        byte[] file = Files.readAllBytes(DATA.resolve("presence/mali_3w_2023-12.xlsx"));

        assertThat(WorkbookReader.read(file, Caps.ofUploads()))
                .hasSizeGreaterThanOrEqualTo(8)
                .anySatisfy(sheet -> assertThat(sheet.rows()).hasSizeGreaterThanOrEqualTo(24_000));
    }

    @Test
    void aWorkbookIsNotAMap() {
        assertThatThrownBy(() -> read("presence/drc_4w_2025-05.xlsx")).isInstanceOf(RefusedFileException.class);
    }

    private Reading read(String name) throws IOException, RefusedFileException {
        try (var stream = Files.newInputStream(DATA.resolve(name))) {
            return reader.read(stream);
        }
    }
}

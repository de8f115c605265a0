package org.kapok.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kapok.access.Operation;
import org.kapok.shared.Language;
import org.kapok.testing.KapokTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The real boundaries, codes and gazetteer of Mali and the Central African Republic. */
@KapokTest
class FieldImportTest {

    @Autowired
    PlaceImports imports;

    @Autowired
    Atlases atlases;

    @Autowired
    GeoOperations operations;

    // GEO-20, GEO-22
    @Test
    void takesTheBoundariesOfMaliWithTheCodesThatHaveNoShape() {
        Operation mali = operations.mali();

        assertThat(boundaries(mali, "mli_adm1.geojson").added()).isEqualTo(9);
        assertThat(boundaries(mali, "mli_adm2.geojson").added()).isEqualTo(50);
        assertThat(boundaries(mali, "mli_adm3.geojson").added()).isEqualTo(701);
        ImportReport codes = boundaries(mali, "pcodes_mli_caf.csv");
        Atlas atlas = atlases.of(mali.id());

        assertThat(codes.problems())
                .isNotEmpty()
                .allMatch(problem -> problem.violation().code().equals("geo.violation.row_other_country"));
        assertThat(codes.notTaken()).isEqualTo(17 + 72);
        assertThat(atlas.areas(1)).hasSize(10);
        assertThat(atlas.area(Pcode.of("ML10")))
                .hasValueSatisfying(menaka -> assertThat(menaka.shape()).isEmpty());
        assertThat(atlas.area(Pcode.of("ML05")).flatMap(Area::shape)).isPresent();
        assertThat(atlas.areasAt(new Coordinate(-4.18588, 14.48431)))
                .extracting(area -> area.pcode().value())
                .startsWith("ML05", "ML0506");
    }

    // GEO-21
    @Test
    void theSameFilesAgainInAnyOrderChangeNothing() {
        Operation car = operations.centralAfrica();
        List<String> files = List.of("caf_adm1.geojson", "pcodes_mli_caf.csv", "caf_adm2.geojson", "caf_adm3.geojson");
        files.forEach(file -> boundaries(car, file));
        String version = atlases.of(car.id()).version();

        for (String file : files.reversed()) {
            ImportReport again = boundaries(car, file);
            assertThat(again.written()).as(file).isFalse();
            assertThat(again.added() + again.replaced()).as(file).isZero();
        }
        assertThat(atlases.of(car.id()).version()).isEqualTo(version);
        assertThat(atlases.of(car.id()).areas(3)).hasSize(175);
    }

    // GEO-23
    @Test
    void takesTheGazetteerAndSaysWhereThingsAre() {
        Operation car = operations.centralAfrica();
        boundaries(car, "caf_adm1.geojson");
        ImportReport report = take(car, ImportKind.GAZETTEER, "geonames_cities500_ml_cf.tsv");
        Atlas atlas = atlases.of(car.id());

        assertThat(report.added()).isGreaterThan(30);
        assertThat(report.problems())
                .allMatch(problem -> problem.violation().code().equals("geo.violation.row_other_country"));
        assertThat(atlas.search("ndele", 5)).first().satisfies(found -> assertThat(found.score())
                .isEqualTo(1));
        assertThat(new PlaceWords(atlas, Language.FR).near(new Coordinate(20.80, 5.85)))
                .contains("Bambari");
        long start = System.nanoTime();
        for (int i = 0; i < 10_000; i++) {
            atlas.areasAt(new Coordinate(15 + i % 100 * 0.1, 4 + i / 100 * 0.05));
        }
        System.out.printf("10,000 points to areas: %d ms%n", (System.nanoTime() - start) / 1_000_000);
    }

    private ImportReport boundaries(Operation operation, String name) {
        return take(operation, ImportKind.BOUNDARIES, name);
    }

    private ImportReport take(Operation operation, ImportKind kind, String name) {
        Path file = FieldData.file("geo/" + name);
        long start = System.nanoTime();
        ImportReport report = imports.take(
                operation.machineViewer(), ImportFile.of(kind, file, "field data", "2020"), ImportChoice.GOOD_ROWS);
        System.out.printf(
                "%s: %d added, %d replaced, %d unchanged, %d not taken, %d remarks, %d ms%n",
                name,
                report.added(),
                report.replaced(),
                report.unchanged(),
                report.notTaken(),
                report.remarks().size(),
                (System.nanoTime() - start) / 1_000_000);
        assertThat(Optional.of(report.digest())).isPresent();
        return report;
    }
}

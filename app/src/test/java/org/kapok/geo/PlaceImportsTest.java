package org.kapok.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapok.access.AccessRefusedException;
import org.kapok.access.Operation;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.shared.Role;
import org.kapok.shared.Viewer;
import org.kapok.testing.KapokTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KapokTest
class PlaceImportsTest {

    private static final String CODES = """
            P-Code,Name,Admin Level,Parent P-Code,Valid from date
            ML05,Mopti,1,MLI,2019-01-01
            ML07,Gao,1,MLI,2019-01-01
            """;

    @Autowired
    PlaceImports imports;

    @Autowired
    Atlases atlases;

    @Autowired
    GeoOperations operations;

    @Autowired
    IdentifiedTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    // GEO-26
    @Test
    void anImportIsOneEntryWithTheDigestsOfFileAndContent() {
        Operation mali = operations.mali();
        long before = entries(mali);
        ImportReport report = take(mali, CODES);

        assertThat(report.written()).isTrue();
        assertThat(entries(mali)).isEqualTo(before + 1);
        assertThat(batch(mali)).containsEntry("file_digest", report.digest()).containsEntry("added", 2);
        assertThat(take(mali, CODES).written()).isFalse();
        assertThat(entries(mali)).isEqualTo(before + 1);
    }

    // GEO-22
    @Test
    void aNewerPublicationReplacesARowAndTheOldOneStaysDated() {
        Operation mali = operations.mali();
        take(mali, CODES);
        ImportReport newer = take(mali, CODES.replace("Mopti,1,MLI,2019", "Mopti-Nord,1,MLI,2023"));
        ImportReport older = take(mali, CODES.replace("Mopti,1,MLI,2019", "Mopti-Vieux,1,MLI,2001"));

        assertThat(newer.replaced()).isEqualTo(1);
        assertThat(newer.unchanged()).isEqualTo(1);
        assertThat(older.written()).isFalse();
        assertThat(atlases.of(mali.id())
                        .area(Pcode.of("ML05"))
                        .orElseThrow()
                        .names()
                        .reference())
                .isEqualTo("Mopti-Nord");
        assertThat(transactions.read(mali.machineViewer(), () -> jdbc.sql(
                                "select name from geo.area where pcode = 'ML05' and superseded_at is not null")
                        .query(String.class)
                        .list()))
                .containsExactly("Mopti");
    }

    // GEO-25
    @Test
    void thePreviewWritesNothingAndAllOrNothingTakesNothingWithABadRow() {
        Operation mali = operations.mali();
        String bad = CODES + "CF11,Ombella,1,CAF,2019-01-01\n";
        ImportReport preview = imports.preview(mali.machineViewer(), file(bad));
        ImportReport nothing = imports.take(mali.machineViewer(), file(bad), ImportChoice.ALL_OR_NOTHING);

        assertThat(preview.added()).isEqualTo(2);
        assertThat(preview.problems()).singleElement().satisfies(problem -> assertThat(problem.row())
                .isEqualTo(4));
        assertThat(preview.written()).isFalse();
        assertThat(nothing.written()).isFalse();
        assertThat(atlases.of(mali.id()).areas(1)).isEmpty();
        assertThat(imports.take(mali.machineViewer(), file(bad), ImportChoice.GOOD_ROWS)
                        .added())
                .isEqualTo(2);
        assertThat(atlases.of(mali.id()).areas(1)).hasSize(2);
    }

    // GEO-27
    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ADMINISTRATOR", "MACHINE"},
            mode = EnumSource.Mode.EXCLUDE)
    void onlyAdministratorsAndTheMachineImport(Role role) {
        Viewer viewer = GeoOperations.viewer(operations.mali(), role);

        assertThatThrownBy(() -> imports.take(viewer, file(CODES), ImportChoice.GOOD_ROWS))
                .isInstanceOf(AccessRefusedException.class);
    }

    // GEO-27: the second wall
    @ParameterizedTest
    @ValueSource(strings = {"geo.area", "geo.place", "geo.import_batch", "geo.staged_file"})
    void noRowOfAnotherOperationIsSeenNorWrittenWhateverTheQuerySays(String table) {
        Operation mali = operations.mali();
        Operation other = operations.mali();
        take(mali, CODES);
        imports.take(mali.machineViewer(), SampleGeography.places("ML"), ImportChoice.GOOD_ROWS);
        for (Role role : List.of(Role.CELL, Role.ADMINISTRATOR, Role.LIAISON_OFFICER, Role.FOCAL_POINT)) {
            assertThat(count(GeoOperations.viewer(other, role), table))
                    .as(role.name())
                    .isZero();
        }
        assertThat(jdbc.sql("select count(*) from " + table).query(Long.class).single())
                .isZero();
        assertThat(atlases.of(other.id()).areas(1)).isEmpty();
    }

    // GEO-27
    @Test
    void everyoneInTheOperationReadsAndOnlyItsAdministratorsWriteByRowLevelSecurity() {
        Operation mali = operations.mali();
        take(mali, CODES);

        assertThat(count(GeoOperations.viewer(mali, Role.LIAISON_OFFICER), "geo.area"))
                .isEqualTo(2);
        Viewer focalPoint = GeoOperations.viewer(mali, Role.FOCAL_POINT);
        int touched = transactions.write(focalPoint, () -> jdbc.sql("update geo.area set superseded_at = '2026-01-01Z'")
                .update());
        assertThat(touched).isZero();
    }

    @Test
    void theSampleOfTheProductIsTakenWhole() {
        for (Operation operation : List.of(operations.mali(), operations.centralAfrica())) {
            String country = operation.country();
            Viewer machine = operation.machineViewer();
            ImportReport areas =
                    imports.take(machine, SampleGeography.boundaries(country), ImportChoice.ALL_OR_NOTHING);
            ImportReport places = imports.take(machine, SampleGeography.places(country), ImportChoice.ALL_OR_NOTHING);
            Atlas atlas = atlases.of(operation.id());

            assertThat(areas.problems()).isEmpty();
            assertThat(places.problems()).isEmpty();
            assertThat(places.added()).isGreaterThan(40);
            assertThat(SampleGeography.legs(country)).isNotEmpty().allSatisfy(leg -> {
                assertThat(atlas.named(leg.from())).as(leg.from()).isNotEmpty();
                assertThat(atlas.named(leg.to())).as(leg.to()).isNotEmpty();
            });
        }
    }

    private long entries(Operation operation) {
        return transactions.read(operation.machineViewer(), () -> jdbc.sql(
                        "select count(*) from ledger.entry where type = 'geo.boundaries_imported'")
                .query(Long.class)
                .single());
    }

    private Map<String, @Nullable Object> batch(Operation operation) {
        return transactions.read(
                operation.machineViewer(),
                () -> jdbc.sql("select * from geo.import_batch").query().singleRow());
    }

    private long count(Viewer viewer, String table) {
        return transactions.read(viewer, () -> jdbc.sql("select count(*) from " + table)
                .query(Long.class)
                .single());
    }

    private ImportReport take(Operation operation, String table) {
        return imports.take(operation.machineViewer(), file(table), ImportChoice.GOOD_ROWS);
    }

    private static ImportFile file(String table) {
        return new ImportFile(
                ImportKind.BOUNDARIES,
                "codes.csv",
                "test",
                "",
                () -> new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)));
    }
}

package org.kapok.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapok.access.Operation;
import org.kapok.database.OwnerConnections;
import org.kapok.ledger.DigestedContent;
import org.kapok.ledger.verification.Finding;
import org.kapok.ledger.verification.Problem;
import org.kapok.ledger.verification.StoreVerifier;
import org.kapok.testing.KapokTest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Changes rows as their owner in a transaction that is never committed, and verifies on the same connection. */
@KapokTest
@Import(OwnerConnections.class)
class ImportedContentTest {

    private static final String SQUARES = """
            {"type": "FeatureCollection", "features": [
             {"type": "Feature", "properties": {"ADM1_PCODE": "ML05", "ADM1_FR": "Mopti"},
              "geometry": {"type": "Polygon", "coordinates": [[[-4,14],[-3,14],[-3,15],[-4,15],[-4,14]]]}},
             {"type": "Feature", "properties": {"ADM1_PCODE": "ML07", "ADM1_FR": "Gao"},
              "geometry": {"type": "Polygon", "coordinates": [[[-1,16],[0,16],[0,17],[-1,17],[-1,16]]]}}]}""";
    private static final String TOWNS = """
            name,latitude,longitude
            Gao,16.2666,-0.0500
            Konna,14.9444,-3.8905
            """;

    @Autowired
    PlaceImports imports;

    @Autowired
    GeoOperations operations;

    @Autowired
    OwnerConnections owner;

    @Autowired
    ObjectProvider<DigestedContent> digested;

    private Operation mali;
    private Connection connection;

    @BeforeEach
    void imports() throws SQLException {
        mali = operations.mali();
        assertThat(take(ImportKind.BOUNDARIES, "areas.geojson", SQUARES).written())
                .isTrue();
        assertThat(take(ImportKind.BOUNDARIES, "areas.geojson", SQUARES.replace("Gao", "Gawo"))
                        .replaced())
                .isEqualTo(1);
        assertThat(take(ImportKind.GAZETTEER, "towns.csv", TOWNS).written()).isTrue();
        connection = owner.open();
        for (String table : List.of("import_batch", "area", "place")) {
            sql("alter table geo." + table + " no force row level security");
        }
    }

    @AfterEach
    void undo() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test // GEO-30
    void whatWasImportedIsAsTheLedgerSays() throws SQLException {
        assertThat(problems()).isEmpty();
    }

    @Test // GEO-30
    void aBoundaryThatWasMovedIsNamed() throws SQLException {
        String moved = one("select id from geo.area where pcode = 'ML05' and " + own());
        sql("update geo.area set shape = set_byte(shape, 20, get_byte(shape, 20) # 1) where id = '" + moved + "'");

        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.finding()).isEqualTo(Finding.CONTENT_CHANGED);
            assertThat(problem.place()).isEqualTo("geo.area " + moved);
        });
    }

    @Test // GEO-30
    void aRowThatWasChangedTogetherWithItsDigestIsNamedToo() throws SQLException {
        String gone = one("select id from geo.place where name = 'Konna' and " + own());
        sql("""
                update geo.place k set digest = g.digest, name = g.name, longitude = g.longitude, latitude = g.latitude
                from geo.place g where g.name = 'Gao' and g.operation_id = k.operation_id and k.id = '%s'""".formatted(gone));

        assertThat(problems()).extracting(Problem::place).containsExactly("geo.place " + gone);
    }

    @Test // GEO-30
    void aRowThatWasDeletedAddedOrBroughtBackIsNamed() throws SQLException {
        String old = one("select id from geo.area where name = 'Gao' and " + own());
        sql("update geo.area set superseded_at = superseded_at + interval '1 day' where id = '" + old + "'");
        assertThat(problems()).extracting(Problem::place).containsExactly("geo.area " + old + " superseded_at");

        sql("delete from geo.area where id = '" + old + "'");
        assertThat(problems())
                .singleElement()
                .extracting(Problem::place)
                .asString()
                .endsWith(" ML07");

        String stranger = "00000000-0000-4000-8000-000000000001";
        sql("""
                insert into geo.place select '%s', operation_id, batch_id, 'x', name, other_names, pcode, longitude,
                latitude, kind, population, source, version, digest, superseded_at
                from geo.place where name = 'Konna' and %s""".formatted(stranger, own()));
        assertThat(problems()).extracting(Problem::place).contains("geo.place " + stranger);
    }

    private List<Problem> problems() throws SQLException {
        return new StoreVerifier(connection, digested.orderedStream().toList())
                .verify(List.of()).problems().stream()
                        .filter(problem -> problem.operation()
                                .equals(java.util.Optional.of(mali.id().value())))
                        .toList();
    }

    private ImportReport take(ImportKind kind, String name, String content) {
        var file = new ImportFile(
                kind, name, "test", "v1", () -> new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
        return imports.take(mali.machineViewer(), file, ImportChoice.GOOD_ROWS);
    }

    private String own() {
        return "operation_id = '" + mali.id() + "'";
    }

    private String one(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private void sql(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

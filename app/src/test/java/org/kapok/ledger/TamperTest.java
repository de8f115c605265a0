package org.kapok.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapok.database.OwnerConnections;
import org.kapok.ledger.verification.Finding;
import org.kapok.ledger.verification.Problem;
import org.kapok.ledger.verification.StoreVerifier;
import org.kapok.ledger.verification.VerificationReport;
import org.kapok.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;

/** Works as the tables' owner inside a transaction that is never committed, and verifies on the same connection. */
@LedgerTest
class TamperTest {

    @Autowired
    Trial trial;

    @Autowired
    Checkpoints checkpoints;

    @Autowired
    OwnerConnections owner;

    @Autowired
    org.kapok.cli.StoreVerifier command;

    private final UUID kept = UUID.randomUUID();
    private final UUID erased = UUID.randomUUID();
    private Trial.Operation operation;
    private Connection connection;
    private byte[] keptElsewhere = {};

    @BeforeEach
    void write() throws SQLException {
        trial.createTable();
        operation = trial.operation();
        operation.add(kept, "kept", Trial.TEN);
        operation.add(erased, "erased", Trial.TEN);
        checkpoints.write(operation.id);
        operation.erase(erased, Trial.TEN);
        operation.rename(kept, "still kept", Trial.TEN);
        keptElsewhere = checkpoints.write(operation.id).orElseThrow().file();
        connection = owner.open();
        for (String table : List.of("head", "entry", "field", "signing_key", "checkpoint", "batch")) {
            sql("alter table ledger." + table + " no force row level security");
        }
        sql("alter table trial.thing no force row level security");
        dropChecks();
    }

    @AfterEach
    void undo() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void anUntouchedLedgerIsIntactAndSaysWhatWasRemoved() throws SQLException {
        // LED-1
        VerificationReport report = verify();

        assertThat(report.problems()).isEmpty();
        assertThat(report.counts().entries()).isGreaterThanOrEqualTo(4);
        assertThat(report.removals())
                .filteredOn(removal -> removal.operation().equals(operation.id.value()))
                .singleElement()
                .satisfies(removal -> {
                    assertThat(removal.rule()).isEqualTo("annex after 30 days");
                    assertThat(removal.values()).isEqualTo(2);
                    assertThat(removal.sequence()).isEqualTo(3);
                });
    }

    /** LED-2: every column of every row of every table of the ledger. */
    @ParameterizedTest
    @ValueSource(strings = {"head", "entry", "field", "signing_key", "checkpoint", "batch"})
    void aChangeOfAnyColumnOfAnyRowIsFound(String table) throws SQLException {
        var unseen = new ArrayList<String>();
        int tried = 0;
        for (Column column : columns(table)) {
            for (String row : rows(table)) {
                tried++;
                sql("savepoint untouched");
                String value = column.otherValue();
                sql("update ledger." + table + " set " + column.name() + " = " + value + " where ctid = '" + row + "'");
                if (verify().isIntact()) {
                    unseen.add(table + "." + column.name() + " of row " + row);
                }
                sql("rollback to savepoint untouched");
            }
        }

        assertThat(tried).isGreaterThan(0);
        assertThat(unseen).isEmpty();
    }

    @Test // LED-1
    void theCommandSaysIntactInBothLanguagesUnderTheRoleOfTheApp() throws Exception {
        connection.rollback();
        for (Language language : Language.values()) {
            var outcome = command.verify(Optional.empty(), language);
            assertThat(outcome.problems()).isEmpty();
            assertThat(outcome.summary()).contains("Intact.").anyMatch(line -> line.contains("annex after 30 days"));
        }
    }

    @Test
    void aChangedFieldIsNamedWithOperationSequenceAndField() throws SQLException {
        sql("update ledger.field set value = '\"x\"' where name = 'field:for_cell' and sequence = 2 and " + own());

        assertThat(verify().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.finding()).isEqualTo(Finding.FIELD_CHANGED);
            assertThat(problem.operation()).contains(operation.id.value());
            assertThat(problem.sequence()).contains(2L);
            assertThat(problem.place()).isEqualTo("field:for_cell");
        });
    }

    @ParameterizedTest // LED-3
    @CsvSource({
        "entry, 1, ENTRY_MISSING",
        "entry, 3, ENTRY_MISSING",
        "entry, 4, TRUNCATED",
        "batch, 1, BATCH_MISSING",
        "batch, 3, BATCH_MISSING",
        "checkpoint, 2, CHECKPOINT_MISSING",
        "checkpoint, 4, CHECKPOINT_MISSING",
        "head, 4, HEAD_CHANGED"
    })
    void aDeletedRowIsMissed(String table, long sequence, Finding finding) throws SQLException {
        String column = table.equals("batch") ? "first_sequence" : "sequence";
        sql("delete from ledger." + table + " where " + column + " = " + sequence + " and " + own());

        assertThat(verify().problems()).extracting(Problem::finding).contains(finding);
    }

    @Test
    void aDeletedFieldIsNamed() throws SQLException {
        for (String name : List.of("chain", "head", "reason", "field:crew", "row:trial.thing:" + kept)) {
            sql("savepoint untouched");
            sql("delete from ledger.field where sequence = 1 and name = '" + name + "' and " + own());
            assertThat(verify().problems()).anySatisfy(problem -> {
                assertThat(problem.finding()).isEqualTo(Finding.FIELD_MISSING);
                assertThat(problem.place()).isEqualTo(name);
            });
            sql("rollback to savepoint untouched");
        }
    }

    @Test
    void swappedEntriesAreFound() throws SQLException {
        sql("update ledger.entry set sequence = -sequence where sequence in (1, 2) and "
                + own().replace("operation_id", "ledger.entry.operation_id"));
        sql("update ledger.field set sequence = -sequence where sequence in (1, 2) and " + own());
        sql("update ledger.entry set sequence = 3 + sequence where sequence < 0 and " + own());
        sql("update ledger.field set sequence = 3 + sequence where sequence < 0 and " + own());

        assertThat(verify().problems()).extracting(Problem::finding).contains(Finding.ENTRY_OUT_OF_PLACE);
    }

    @Test // LED-4
    void stateRowsChangedAddedOrDeletedBehindTheLedgersBackAreNamed() throws SQLException {
        sql("update trial.thing set title = 'other' where id = '" + kept + "'");
        assertThat(verify().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.finding()).isEqualTo(Finding.STATE_CHANGED);
            assertThat(problem.place()).isEqualTo("trial.thing " + kept + " title");
        });

        UUID stranger = UUID.randomUUID();
        sql("update trial.thing set title = 'still kept' where id = '" + kept + "'");
        sql("insert into trial.thing values ('" + stranger + "', '" + operation.id + "', 'new')");
        assertThat(verify().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.finding()).isEqualTo(Finding.STATE_ADDED);
            assertThat(problem.place()).isEqualTo("trial.thing " + stranger);
        });

        sql("delete from trial.thing where operation_id = '" + operation.id + "'");
        assertThat(verify().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.finding()).isEqualTo(Finding.STATE_MISSING);
            assertThat(problem.place()).isEqualTo("trial.thing " + kept);
        });
    }

    @Test
    void aColumnThatAMigrationAddedIsNoChange() throws SQLException {
        sql("alter table trial.thing add column weight integer, add column state text not null default 'new'");
        assertThat(verify().problems()).isEmpty();

        sql("update trial.thing set weight = 3 where id = '" + kept + "'");
        assertThat(verify().problems())
                .singleElement()
                .extracting(Problem::place)
                .isEqualTo("trial.thing " + kept + " weight");
    }

    @Test // LED-5
    void truncationAndRewritingAreFoundAgainstACheckpointKeptElsewhere() throws SQLException {
        for (String table : List.of("field", "entry", "checkpoint")) {
            sql("delete from ledger." + table + " where sequence > 2 and " + own());
        }
        sql("delete from ledger.batch where first_sequence > 2 and " + own());
        sql("delete from trial.thing where operation_id = '" + operation.id + "'");
        sql("insert into trial.thing values ('" + kept + "', '" + operation.id
                + "', 'kept', 2.5, '{\"driver\": \"Awa\"}')");
        sql("update ledger.head set sequence = 2, hash = (select hash from ledger.entry e where e.sequence = 2 and e."
                + own() + ") where " + own());
        assertThat(verify(keptElsewhere).problems())
                .extracting(Problem::finding)
                .contains(Finding.TRUNCATED);
    }

    private void dropChecks() throws SQLException {
        sql("""
                do $$ declare c record; begin
                    for c in select conrelid::regclass as of, conname from pg_constraint
                        where connamespace = 'ledger'::regnamespace and contype in ('c', 'f')
                    loop execute format('alter table %s drop constraint %I', c.of, c.conname); end loop;
                end $$""");
    }

    private VerificationReport verify(byte[]... files) throws SQLException {
        return new StoreVerifier(connection, List.of()).verify(List.of(files));
    }

    private String own() {
        return "operation_id = '" + operation.id + "'";
    }

    private List<Column> columns(String table) throws SQLException {
        var columns = new ArrayList<Column>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select column_name, data_type from information_schema.columns"
                        + " where table_schema = 'ledger' and table_name = '" + table + "'")) {
            while (rows.next()) {
                columns.add(new Column(rows.getString(1), rows.getString(2)));
            }
        }
        assertThat(columns).isNotEmpty();
        return columns;
    }

    private List<String> rows(String table) throws SQLException {
        String where = table.equals("signing_key") ? "" : " where " + own();
        var rows = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("select ctid::text from ledger." + table + where)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }

    private void sql(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private record Column(String name, String type) {

        String otherValue() {
            return switch (type) {
                case "uuid" -> "gen_random_uuid()";
                case "bigint", "integer" -> "coalesce(" + name + ", 0) + 1000";
                case "bytea" -> "coalesce(set_byte(" + name + ", 0, get_byte(" + name + ", 0) # 1), sha256('x'))";
                case "text" -> name + " || 'x'";
                case "ARRAY" -> name + " || array['force:x']";
                case "boolean" -> "not " + name;
                case "timestamp with time zone" -> name + " + interval '1 microsecond'";
                default -> throw new IllegalStateException("a column of type " + type);
            };
        }
    }
}

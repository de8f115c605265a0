package org.kapok.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapok.cli.StoreVerifier;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.directory.DirectoryFixture;
import org.kapok.shared.Language;
import org.kapok.testing.KapokTest;
import org.kapok.testing.TestOperation;
import org.kapok.testing.TestOperations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an import leaves behind: files that wait, and the memory of what was taken. */
@KapokTest
class WaitingFilesTest {

    @Autowired
    TestOperations operations;

    @Autowired
    DirectoryFixture directory;

    @Autowired
    StagedRows staged;

    @Autowired
    NotificationTaking taking;

    @Autowired
    IdentifiedTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MappingRows mappings;

    @Autowired
    StoreVerifier verifier;

    @Autowired
    Importing importing;

    @Autowired
    Clock clock;

    private UUID waiting(TestOperation operation) {
        return staged.stage(
                operation.focalPoint(),
                new StagedRows.Staged(
                        UUID.randomUUID(),
                        StagedRows.Kind.NOTIFICATIONS,
                        "file.csv",
                        Optional.empty(),
                        Map.of(),
                        new byte[] {1},
                        new byte[] {2}));
    }

    @Test // EXC-14
    void aFileThatNobodyCameBackToIsThrownAwayAfterADay() {
        var operation = operations.demo();
        var id = waiting(operation);
        assertThat(staged.purge(operation.id(), clock.instant().plus(Duration.ofHours(23))))
                .isZero();
        assertThat(staged.find(operation.focalPoint(), id, StagedRows.Kind.NOTIFICATIONS))
                .isPresent();
        assertThat(staged.purge(operations.demo().id(), clock.instant().plus(Duration.ofHours(25))))
                .isZero();
        assertThat(staged.purge(operation.id(), clock.instant().plus(Duration.ofHours(25))))
                .isEqualTo(1);
        assertThat(staged.find(operation.focalPoint(), id, StagedRows.Kind.NOTIFICATIONS))
                .isEmpty();
    }

    @Test // EXC-14
    void aWaitingFileIsItsAccountsOnlyNotEvenTheCells() {
        var operation = operations.demo();
        var id = waiting(operation);
        assertThat(staged.find(operation.cell(), id, StagedRows.Kind.NOTIFICATIONS))
                .isEmpty();
        assertThat(staged.find(operation.focalPoint(), id, StagedRows.Kind.NOTICES))
                .isEmpty();
    }

    @Test // EXC-13
    void whatWasTakenIsARowWithItsImageInTheLedger() {
        var operation = operations.demo();
        directory.organisation(operation, operation.organisation(), "ALPHA");
        byte[] file = ("Name;Function;Coordinates;From;Contact at any hour;Contact phone\n"
                        + "Poste;OFFICE;4.36122, 18.55496;" + importing.in(operation, 60) + ";Chief;+236 70 11 22 33\n")
                .getBytes(StandardCharsets.UTF_8);
        var preview = importing.preview(operation, file);
        taking.take(operation.focalPoint(), preview, importing.moments(operation), true, Map.of());
        List<String> names = transactions.read(operation.cell(), () -> jdbc.sql("""
                        select f.name from ledger.field f join ledger.entry e using (operation_id, sequence)
                        where e.operation_id = ? and e.type = 'exchange.file_taken' and f.name like 'row:%'""")
                .param(operation.id().value())
                .query(String.class)
                .list());
        assertThat(names).singleElement().asString().startsWith("row:exchange.taken_file:");
        assertThat(importing.preview(operation, file).count(ImportLine.Fate.KNOWN))
                .isEqualTo(1);
        // Taking the same preview once more, as a second person might at the same moment, takes nothing.
        var again = taking.take(operation.focalPoint(), preview, importing.moments(operation), true, Map.of());
        assertThat(again.submitted()).isEmpty();
        assertThat(again.preview().count(ImportLine.Fate.KNOWN)).isEqualTo(1);
    }

    @Test // EXC-12
    void whoSaidWhichColumnIsWhichIsInTheLedgerEachTime() throws IOException {
        var operation = operations.demo();
        Instant now = importing.moments(operation).now();
        String layout = "0123456789abcdef".repeat(4);
        mappings.save(operation.focalPoint(), layout, new Mappings.Mapping("site", Map.of(0, "name")), now);
        mappings.save(operation.focalPoint(), layout, new Mappings.Mapping("site", Map.of(1, "name")), now);
        List<String> names = transactions.read(operation.cell(), () -> jdbc.sql("""
                        select f.name from ledger.field f join ledger.entry e using (operation_id, sequence)
                        where e.operation_id = ? and e.type = 'exchange.columns_mapped' and f.name like 'row:%'""")
                .param(operation.id().value())
                .query(String.class)
                .list());
        assertThat(names).hasSize(2).allMatch(name -> name.startsWith("row:exchange.column_mapping:"));
        assertThat(verifier.verify(Optional.empty(), Language.EN).problems())
                .noneMatch(problem -> problem.contains(operation.id().toString()));
    }
}

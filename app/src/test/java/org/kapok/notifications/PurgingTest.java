package org.kapok.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.directory.DirectoryFixture;
import org.kapok.ledger.LedgerHistory;
import org.kapok.ledger.Moment;
import org.kapok.ledger.RowAsOf;
import org.kapok.shared.Language;
import org.kapok.shared.Role;
import org.kapok.testing.KapokTest;
import org.kapok.testing.MutableClock;
import org.kapok.testing.SignedIn;
import org.kapok.testing.TestOperations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@KapokTest
class PurgingTest {

    @LocalServerPort
    int port;

    @Autowired
    TestOperations operations;

    @Autowired
    DirectoryFixture directory;

    @Autowired
    NotificationFixture fixture;

    @Autowired
    NotificationReads reads;

    @Autowired
    ForceReads forces;

    @Autowired
    Clockwork clockwork;

    @Autowired
    Purging purging;

    @Autowired
    LedgerHistory history;

    @Autowired
    IdentifiedTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    org.kapok.cli.StoreVerifier verifier;

    @Autowired
    MutableClock clock;

    @AfterEach
    void backToTrueTime() {
        clock.reset();
    }

    @Test // NOT-30
    void whatAClosedMovementSaidIsDestroyedAndReplayAndVerificationSayRemoved() throws Exception {
        var operation = operations.real();
        directory.organisation(operation, operation.organisation(), "ALPHA");
        var alpha = directory.recipient(operation, "Alpha");
        var convoy = fixture.released(operation, fixture.convoy(operation, Duration.ofHours(50)), alpha);
        var id = fixture.whole(operation, convoy).notification().id();
        var record = Journal.record(fixture.whole(operation, convoy).notification());
        clock.advance(Duration.ofHours(50 + 11 + 24));
        clockwork.advance(operation.operation());
        clock.advance(Duration.ofDays(364));
        assertThat(purging.purge(operation.operation())).isZero();
        clock.advance(Duration.ofDays(2));

        assertThat(purging.purge(operation.operation())).isEqualTo(1);
        assertThat(purging.purge(operation.operation())).isZero();

        assertThat(reads.find(operation.cell(), convoy)).isEmpty();
        assertThat(reads.removed(operation.cell(), convoy)).isPresent();
        assertThat(forces.find(operation.cell(), alpha, convoy)).isEmpty();
        String all = transactions.read(
                operation.cell(), () -> jdbc.sql("""
                        select coalesce(string_agg(convert_from(value, 'UTF8'), ' '), '') from ledger.field""").query(String.class).single());
        assertThat(all)
                .contains(id.value().toString())
                .doesNotContain("Delta convoy", "CARGO-rice", "NOTE-secret", "PLATE-7781", "PASSENGER-Awa", "Sibut");
        assertThat(history.rows(
                        operation.cell(),
                        record,
                        new Moment.TrueTime(clock.instant().minus(Duration.ofDays(300)))))
                .filteredOn(row ->
                        row.table().equals(VersionStore.TABLE) || row.table().equals(ReleaseStore.TABLE))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).isInstanceOfSatisfying(RowAsOf.Erased.class, erased -> assertThat(
                                erased.removed().rule())
                        .contains("access.movement_days = 365")));
        var outcome = verifier.verify(Optional.empty(), Language.EN);
        assertThat(outcome.problems())
                .noneMatch(line -> line.contains(operation.id().toString()));
        assertThat(outcome.summary()).anyMatch(line -> line.contains("access.movement_days = 365"));
        try (var cell = SignedIn.as(port, operation.account(Role.CELL))) {
            cell.get("/code?lang=en");
            for (String path : new String[] {"", "/as-of"}) {
                var page = cell.get(operation.path("/notifications/" + convoy + path));
                assertThat(page.statusCode()).isEqualTo(410);
                assertThat(page.body()).contains("content removed", convoy.toString());
            }
            assertThat(cell.get(operation.path("/notifications?open=no")).body())
                    .doesNotContain(convoy.toString());
        }
    }
}

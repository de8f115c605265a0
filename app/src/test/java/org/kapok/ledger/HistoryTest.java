package org.kapok.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LedgerTest
class HistoryTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired
    Trial trial;

    @Autowired
    LedgerHistory history;

    private final UUID thing = UUID.randomUUID();
    private Trial.Operation operation;

    @BeforeEach
    void write() throws Exception {
        trial.createTable();
        operation = trial.operation();
        operation.add(thing, "first", Trial.TEN);
        operation.rename(thing, "second", Trial.TEN.plus(HOUR));
    }

    @Test // LED-11
    void aRowReadsAsItStoodAtAMoment() {
        assertThat(asOf(Trial.TEN.minus(HOUR))).isEmpty();
        assertThat(title(Trial.TEN)).isEqualTo("first");
        assertThat(title(Trial.TEN.plus(HOUR).minusMillis(1))).isEqualTo("first");
        assertThat(title(Trial.TEN.plus(HOUR))).isEqualTo("second");
    }

    @Test
    void aDeletedRowReadsAsDeletedAndARemovedOneAsRemoved() {
        operation.delete(thing, Trial.TEN.plus(HOUR.multipliedBy(2)));
        assertThat(asOf(Trial.TEN.plus(HOUR.multipliedBy(3)))).get().isInstanceOf(RowAsOf.Deleted.class);

        operation.erase(thing, Trial.TEN.plus(HOUR.multipliedBy(4)));
        assertThat(asOf(Trial.TEN)).get().isInstanceOfSatisfying(RowAsOf.Erased.class, erased -> {
            assertThat(erased.removed().on()).isPresent();
            assertThat(erased.removed().rule()).contains("annex after 30 days");
        });
    }

    @Test // LED-12
    void eachViewerReadsHisPartOfALife() {
        var record = new RecordRef("thing", thing);
        List<LifeEntry> cell = history.life(operation.cell, record, 0, 10);
        List<LifeEntry> force = history.life(operation.officer, record, 0, 10);
        List<LifeEntry> ngo = history.life(operation.ngo, record, 1, 10);

        assertThat(cell)
                .extracting(LifeEntry::sequence)
                .containsExactly(java.util.Optional.of(1L), java.util.Optional.of(2L));
        assertThat(cell.getFirst().head().orElseThrow().type()).isEqualTo("ledger.added");
        assertThat(force).hasSize(2).allSatisfy(entry -> {
            assertThat(entry.sequence()).isEmpty();
            assertThat(entry.head()).isEmpty();
            assertThat(entry.parts()).extracting(LifeEntry.Part::name).containsExactly("for_force");
        });
        assertThat(ngo).singleElement().satisfies(entry -> assertThat(entry.parts())
                .extracting(LifeEntry.Part::name)
                .containsExactly("crew", "row:trial.thing:" + thing));
        assertThat(history.rows(operation.officer, record, new Moment.OperationTime(Trial.TEN)))
                .isEmpty();
    }

    @Test // LED-12
    void rowLevelSecurityAloneShowsNoMore() {
        String fields = "select count(*) from ledger.field";
        String entries = "select count(*) from ledger.entry";
        assertThat(count(operation.cell, fields)).isEqualTo(14);
        assertThat(count(operation.ngo, fields)).isEqualTo(8);
        assertThat(count(operation.officer, fields)).isEqualTo(2);
        assertThat(count(operation.officer, entries)).isEqualTo(2);
        var stranger = trial.operation();
        assertThat(count(stranger.cell, entries)).isZero();
        assertThat(trial.jdbc.sql(entries).query(Long.class).single()).isZero();
        assertThat(count(operation.ngo, "select count(*) from ledger.checkpoint"))
                .isZero();
    }

    @Test // LED-12
    void theAppCanNeitherChangeNorDeleteWhatWasAppended() {
        for (String table : List.of("entry", "field", "checkpoint", "batch", "signing_key")) {
            for (String statement : List.of("delete from ledger." + table, "truncate ledger." + table)) {
                org.assertj.core.api.Assertions.assertThatThrownBy(() -> trial.transactions.write(
                                operation.cell, () -> trial.jdbc.sql(statement).update()))
                        .rootCause()
                        .hasMessageContaining("permission denied");
            }
        }
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> trial.transactions.write(operation.cell, () -> trial.jdbc
                                .sql("update ledger.field set value = null")
                                .update()))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private long count(org.kapok.shared.Viewer viewer, String sql) {
        return trial.transactions.read(
                viewer, () -> trial.jdbc.sql(sql).query(Long.class).single());
    }

    private java.util.Optional<RowAsOf> asOf(java.time.Instant moment) {
        return history.row(operation.ngo, "trial.thing", thing, new Moment.OperationTime(moment));
    }

    private String title(java.time.Instant moment) {
        return String.valueOf(
                ((RowAsOf.Present) asOf(moment).orElseThrow()).columns().get("title"));
    }
}

package org.kapok.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LedgerTest
class ErasureTest {

    @Autowired
    Trial trial;

    private final UUID thing = UUID.randomUUID();
    private Trial.Operation operation;

    @BeforeEach
    void write() throws Exception {
        trial.createTable();
        operation = trial.operation();
        operation.add(thing, "CANARY", Trial.TEN);
        operation.rename(thing, "CANARY too", Trial.TEN);
    }

    @Test // LED-15
    void anErasureDestroysValuesAndSaltsOfErasableFieldsOnlyAndVerificationPasses() throws Exception {
        assertThat(operation.erase(thing, Trial.TEN)).isPresent();

        assertThat(count("value is null and value_salt is null")).isEqualTo(4);
        assertThat(count("value is not null and erasable and sequence < 3")).isZero();
        assertThat(count("convert_from(value, 'UTF8') like '%CANARY%' and name like 'row:%'"))
                .isZero();
        assertThat(count("convert_from(value, 'UTF8') like '%CANARY-FORCE%'")).isEqualTo(2);
        assertThat(trial.verify().problems()).isEmpty();
    }

    @Test
    void erasingAgainFindsNothingAndRecordsNothing() {
        operation.erase(thing, Trial.TEN);

        assertThat(operation.erase(thing, Trial.TEN)).isEmpty();
    }

    @Test // LED-15
    void noValueGoesWithoutAnEntryThatSaysSo() {
        assertThatThrownBy(() -> remove(1, 1, "field:crew")).hasMessageContaining("ledger.erased");
        operation.erase(thing, Trial.TEN);
        assertThatThrownBy(() -> remove(3, 1, "field:for_force")).hasMessageContaining("can be removed");
    }

    @Test
    void aRowThatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> trial.transactions.write(
                        operation.cell,
                        () -> trial.ledger.append(operation.draft(UUID.randomUUID(), "ledger.tried", Trial.TEN))))
                .hasMessageContaining("does not exist");
    }

    private void remove(long by, long sequence, String name) {
        trial.transactions.write(operation.cell, () -> trial.jdbc
                .sql("select ledger.remove(?, ?, array[?]::bigint[], array[?]::text[])")
                .params(operation.id.value(), by, sequence, name)
                .query((_, _) -> true)
                .single());
    }

    private long count(String where) {
        return trial.transactions.read(operation.cell, () -> trial.jdbc
                .sql("select count(*) from ledger.field where " + where)
                .query(Long.class)
                .single());
    }
}

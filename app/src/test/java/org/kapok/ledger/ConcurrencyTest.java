package org.kapok.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LedgerTest
class ConcurrencyTest {

    private static final int WRITERS = 16;
    private static final int EACH = 12;

    @Autowired
    Trial trial;

    @BeforeEach
    void table() throws Exception {
        trial.createTable();
    }

    @Test // LED-6
    void sixteenWritersInThreeOperationsLeaveWholeChainsWithoutGaps() throws Exception {
        var operations = List.of(trial.operation(), trial.operation(), trial.operation());
        var work = new ArrayList<Callable<List<EntryId>>>();
        for (int writer = 0; writer < WRITERS; writer++) {
            Trial.Operation operation = operations.get(writer % operations.size());
            work.add(() -> {
                var written = new ArrayList<EntryId>();
                for (int i = 0; i < EACH; i++) {
                    written.add(operation.add(UUID.randomUUID(), "thing", Trial.TEN));
                }
                return written;
            });
        }
        var written = new ArrayList<EntryId>();
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            for (var result : threads.invokeAll(work)) {
                written.addAll(result.get());
            }
        }

        for (Trial.Operation operation : operations) {
            List<Long> sequences = written.stream()
                    .filter(entry -> entry.operation().equals(operation.id))
                    .map(EntryId::sequence)
                    .sorted()
                    .toList();
            assertThat(sequences)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, sequences.size()).boxed().toList());
        }
        assertThat(trial.verify().problems()).isEmpty();
    }

    @Test
    void aTransactionThatFailsLeavesNeitherEntryNorGap() throws Exception {
        var operation = trial.operation();
        UUID thing = UUID.randomUUID();
        operation.add(thing, "first", Trial.TEN);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> trial.transactions.write(operation.cell, () -> {
                    trial.ledger.append(operation.draft(thing, "ledger.tried", Trial.TEN));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(operation.rename(thing, "second", Trial.TEN).sequence()).isEqualTo(2);
        assertThat(trial.verify().problems()).isEmpty();
    }

    @Test // LED-6
    void severalEntriesStandInTheirOrderAtTheCostOfOne() throws Exception {
        trial.createTable();
        var operation = trial.operation();
        UUID one = UUID.randomUUID();
        UUID two = UUID.randomUUID();
        operation.add(one, "one", Trial.TEN);
        operation.add(two, "two", Trial.TEN);
        var entries = trial.transactions.write(
                operation.cell,
                () -> trial.ledger.append(java.util.List.of(
                        operation.draft(one, "ledger.renamed", Trial.TEN),
                        operation.draft(two, "ledger.renamed", Trial.TEN))));

        assertThat(entries).extracting(EntryId::sequence).containsExactly(3L, 4L);
        assertThat(trial.verify().problems())
                .noneMatch(problem -> problem.operation().equals(java.util.Optional.of(operation.id.value())));
    }
}

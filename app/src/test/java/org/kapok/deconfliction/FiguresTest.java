package org.kapok.deconfliction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapok.access.OperationClocks;
import org.kapok.deconfliction.notice.WordingChoice;
import org.kapok.deconfliction.picture.Notified;
import org.kapok.deconfliction.picture.Pictures;
import org.kapok.testing.KapokTest;
import org.kapok.testing.TestOperation;
import org.kapok.testing.TestOperations;
import org.springframework.beans.factory.annotation.Autowired;

/** How long a write with its check takes while much is live. */
@KapokTest
class FiguresTest {

    @Autowired
    TestOperations operations;

    @Autowired
    ActivityNotices notices;

    @Autowired
    FakeLiveThings live;

    @Autowired
    Pictures pictures;

    @Autowired
    OperationClocks clocks;

    @ParameterizedTest
    @ValueSource(ints = {1_000, 10_000})
    void aWriteWithItsCheckStaysWithinItsBudget(int count, TestInfo info, TestReporter reporter) {
        TestOperation operation = operations.real();
        Instant now = clocks.time(operation.id()).truncatedTo(ChronoUnit.MILLIS);
        var random = new Random(5);
        for (int i = 0; i < count; i++) {
            live.put(operation.id(), somewhere(operation, random, now, i));
        }
        pictures.of(operation.id());
        var picture = pictures.of(operation.id());
        List<Double> checks = new ArrayList<>();
        List<Double> writes = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            var draft = Field.with(
                    Field.area(
                            operation.force(),
                            15 + 11 * random.nextDouble(),
                            3 + 7 * random.nextDouble(),
                            1_000,
                            now.plus(Duration.ofHours(random.nextInt(1, 240))),
                            now.plus(Duration.ofHours(250))),
                    new WordingChoice.NotYet());
            long start = System.nanoTime();
            picture.notificationsNear(draft.extent(), new org.kapok.deconfliction.notice.Distances(3_000, 1_000, 0));
            long asked = System.nanoTime();
            notices.post(operation.liaisonOfficer(), UUID.randomUUID(), draft, Set.of());
            checks.add((asked - start) / 1e6);
            writes.add((System.nanoTime() - asked) / 1e6);
        }

        reporter.publishEntry(
                count + " live", "check p50/p95 ms " + figures(checks) + ", write p50/p95 ms " + figures(writes));
        System.out.println("FIGURES " + count + " live: check p50/p95 ms " + figures(checks) + ", write p50/p95 ms "
                + figures(writes) + " " + info.getDisplayName());
        // Generous: the machine that runs this is shared; the figures are printed for whoever reads the build.
        assertThat(sorted(checks)[20]).isLessThan(100);
    }

    private static Notified somewhere(TestOperation operation, Random random, Instant now, int number) {
        return Field.convoy(
                operation.organisation(),
                "MV-" + number,
                now.plus(Duration.ofMinutes(random.nextInt(14_400))),
                15 + 9 * random.nextDouble(),
                3 + 7 * random.nextDouble());
    }

    private static String figures(List<Double> values) {
        double[] sorted = sorted(values);
        return String.format(
                java.util.Locale.ROOT, "%.2f/%.2f", sorted[sorted.length / 2], sorted[(int) (sorted.length * 0.95)]);
    }

    private static double[] sorted(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }
}

package org.kapok.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Bounds that only a blunder breaks; {@code -Dkapok.ledger.entries=100000} measures for the record. */
@LedgerTest
@Import(SpeedTest.Listeners.class)
class SpeedTest {

    private static final int ENTRIES = Integer.getInteger("kapok.ledger.entries", 300);

    @Autowired
    Trial trial;

    @Autowired
    LinkedBlockingQueue<Long> heard;

    @BeforeEach
    void table() throws Exception {
        trial.createTable();
        heard.clear();
    }

    @Test
    void appendingHearingAndVerifyingAreQuick() throws Exception {
        var operation = trial.operation();
        UUID thing = UUID.randomUUID();
        var appends = new ArrayList<Duration>();
        var hearings = new ArrayList<Duration>();
        operation.add(thing, "thing", Trial.TEN);
        heard.poll(10, TimeUnit.SECONDS);
        for (int i = 0; i < 200; i++) {
            long start = System.nanoTime();
            operation.rename(thing, "thing " + i, Trial.TEN);
            long committed = System.nanoTime();
            Long at = heard.poll(10, TimeUnit.SECONDS);
            appends.add(Duration.ofNanos(committed - start));
            hearings.add(Duration.ofNanos(Math.max(0, (at == null ? Long.MAX_VALUE : at) - committed)));
        }
        for (int i = 200; i < ENTRIES; i += 100) {
            trial.transactions.write(operation.cell, () -> {
                return trial.ledger.append(java.util.stream.IntStream.range(0, 100)
                        .mapToObj(_ -> operation.draft(thing, "ledger.renamed", Trial.TEN))
                        .toList());
            });
        }
        long start = System.nanoTime();
        long worked = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        var report = trial.verify();
        Duration verified = Duration.ofNanos(System.nanoTime() - start);
        Duration cpu = Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - worked);
        System.out.printf(
                "SPEED write %s, commit to listener %s, verified %d entries with %d fields in %s, %s of it our own CPU%n",
                middle(appends),
                middle(hearings),
                report.counts().entries(),
                report.counts().fields(),
                verified,
                cpu);

        assertThat(report.problems()).isEmpty();
        assertThat(middle(appends)).isLessThan(Duration.ofSeconds(1));
        assertThat(middle(hearings)).isLessThan(Duration.ofSeconds(1));
    }

    private static Duration middle(List<Duration> durations) {
        return durations.stream().sorted().toList().get(durations.size() / 2);
    }

    @TestConfiguration
    static class Listeners {

        @Bean
        LinkedBlockingQueue<Long> heard() {
            return new LinkedBlockingQueue<>();
        }

        @Bean
        LedgerListener timing(LinkedBlockingQueue<Long> heard) {
            return _ -> heard.add(System.nanoTime());
        }
    }
}

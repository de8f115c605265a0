package org.kapok.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;

@LedgerTest
@Import(EventTest.Listeners.class)
class EventTest {

    @Autowired
    Trial trial;

    @Autowired
    LinkedBlockingQueue<LedgerEvent> heard;

    @BeforeEach
    void table() throws Exception {
        trial.createTable();
        heard.clear();
    }

    @Test // LED-13
    void everyEntryArrivesOnceInChainOrderWithItsAudience() throws Exception {
        var operation = trial.operation();
        UUID thing = UUID.randomUUID();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 40; i++) {
                threads.submit(() -> operation.add(UUID.randomUUID(), "thing", Trial.TEN));
            }
        }
        operation.add(thing, "last", Trial.TEN);
        List<LedgerEvent> events = take(41);

        assertThat(events)
                .extracting(event -> event.entry().sequence())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 41).boxed().toList());
        LedgerEvent last = events.getLast();
        assertThat(last.record()).isEqualTo(new RecordRef("thing", thing));
        assertThat(last.audience().includes(operation.ngo)).isTrue();
        assertThat(last.audience().includes(operation.officer)).isTrue();
        assertThat(last.audience().includes(trial.operation().officer)).isFalse();
    }

    @Test // LED-13
    void nothingIsLostWhenTheListeningConnectionBreaks() throws Exception {
        var operation = trial.operation();
        operation.add(UUID.randomUUID(), "before", Trial.TEN);
        take(1);
        trial.jdbc
                .sql("select pg_terminate_backend(pid) from pg_stat_activity where query ilike 'listen ledger'")
                .query((_, _) -> true)
                .list();
        operation.add(UUID.randomUUID(), "meanwhile", Trial.TEN);

        assertThat(take(1).getFirst().entry()).isEqualTo(new EntryId(operation.id, 2));
    }

    private List<LedgerEvent> take(int count) throws InterruptedException {
        var events = new ArrayList<LedgerEvent>();
        while (events.size() < count) {
            LedgerEvent event = heard.poll(20, TimeUnit.SECONDS);
            assertThat(event).as("event %s of %s", events.size() + 1, count).isNotNull();
            events.add(event);
        }
        return events;
    }

    @TestConfiguration
    static class Listeners {

        @Bean
        LinkedBlockingQueue<LedgerEvent> heard() {
            return new LinkedBlockingQueue<>();
        }

        @Bean
        @Order(1)
        LedgerListener failing() {
            return _ -> {
                throw new IllegalStateException("this listener always fails");
            };
        }

        @Bean
        @Order(2)
        LedgerListener hearing(LinkedBlockingQueue<LedgerEvent> heard) {
            return heard::add;
        }
    }
}

package org.kapok.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

@LedgerTest
@Import(QuietStopTest.Listeners.class)
@ExtendWith(OutputCaptureExtension.class)
class QuietStopTest {

    @Autowired
    Trial trial;

    @Autowired
    List<SmartLifecycle> lives;

    @Autowired
    Slow slow;

    @Test // LED-16
    void theListenerAtWorkFinishesAndNothingIsToldAfterwards(CapturedOutput output) throws Exception {
        trial.createTable();
        var operation = trial.operation();
        operation.add(UUID.randomUUID(), "first", Trial.TEN);
        assertThat(slow.began.await(20, TimeUnit.SECONDS)).isTrue();
        operation.add(UUID.randomUUID(), "second", Trial.TEN);
        SmartLifecycle pump = lives.stream()
                .filter(life -> life.getClass().getSimpleName().equals("EventPump"))
                .findFirst()
                .orElseThrow();
        var stopping = Thread.ofVirtual().start(pump::stop);
        slow.goOn.countDown();
        stopping.join();

        assertThat(slow.heard).containsExactly(1L);
        assertThat(output).doesNotContain("ERROR", "WARN");
        pump.start();
        operation.add(UUID.randomUUID(), "third", Trial.TEN);
    }

    /** Reads the database at its leisure, as real listeners do. */
    static final class Slow implements LedgerListener {

        final CountDownLatch began = new CountDownLatch(1);
        final CountDownLatch goOn = new CountDownLatch(1);
        final List<Long> heard = new CopyOnWriteArrayList<>();
        private final Trial trial;

        Slow(Trial trial) {
            this.trial = trial;
        }

        @Override
        public void committed(LedgerEvent event) {
            began.countDown();
            try {
                if (!goOn.await(20, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("nobody stops");
                }
            } catch (InterruptedException hurried) {
                throw new IllegalStateException(hurried);
            }
            trial.jdbc.sql("select 1").query(Integer.class).single();
            heard.add(event.entry().sequence());
        }
    }

    @TestConfiguration
    static class Listeners {

        @Bean
        Slow slow(Trial trial) {
            return new Slow(trial);
        }
    }
}

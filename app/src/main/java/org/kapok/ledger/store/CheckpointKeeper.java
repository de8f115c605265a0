package org.kapok.ledger.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.kapok.ledger.Checkpoints;
import org.kapok.ledger.LedgerEvent;
import org.kapok.ledger.LedgerListener;
import org.kapok.shared.OperationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes a checkpoint after so many entries, or so many minutes after an entry that has none; finishes one at the end. */
@Component
class CheckpointKeeper implements LedgerListener, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointKeeper.class);

    private static final int PATIENCE_SECONDS = 10;

    private final Checkpoints checkpoints;
    private final int entries;
    private final int minutes;
    private final Map<OperationId, Integer> waiting = new ConcurrentHashMap<>();
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("ledger-checkpoints").daemon().factory());

    CheckpointKeeper(
            Checkpoints checkpoints,
            @Value("${kapok.ledger.checkpoint-entries:100}") int entries,
            @Value("${kapok.ledger.checkpoint-minutes:10}") int minutes) {
        this.checkpoints = checkpoints;
        this.entries = entries;
        this.minutes = minutes;
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public void committed(LedgerEvent event) {
        OperationId operation = event.entry().operation();
        int count = waiting.merge(operation, 1, Integer::sum);
        if (count == 1) {
            timer.schedule(() -> write(operation), minutes, TimeUnit.MINUTES);
        }
        if (count == entries) {
            timer.execute(() -> write(operation));
        }
    }

    private void write(OperationId operation) {
        if (waiting.remove(operation) == null) {
            return;
        }
        try {
            checkpoints.write(operation);
        } catch (RuntimeException failed) {
            LOG.error("No checkpoint of operation {} could be written", operation, failed);
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        timer.shutdown();
        if (!timer.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            timer.shutdownNow();
        }
    }
}

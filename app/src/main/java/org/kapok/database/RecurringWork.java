package org.kapok.database;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;

/**
 * A module's recurring tasks, each executed once whatever the number of nodes, while the application runs. The scheduler
 * is made anew at each start: one that was stopped cannot be started again, and an application may pause and go on.
 */
public abstract class RecurringWork implements SmartLifecycle {

    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private final boolean wanted;
    private Optional<Scheduler> running = Optional.empty();

    /** A scheduler for a module to complete; what a node had begun when it died, another takes over within a minute. */
    protected static SchedulerBuilder begin(DataSource source) {
        return Scheduler.create(source).heartbeatInterval(HEARTBEAT).missedHeartbeatsLimit(4);
    }

    /** Work that runs only where {@code wanted}: not in a command beside a server. */
    protected RecurringWork(boolean wanted) {
        this.wanted = wanted;
    }

    /** The module's scheduler with its tasks, not yet started; made with {@link #begin}. */
    protected abstract Scheduler scheduler();

    /** Starts the tasks; does nothing when they run already or are not wanted. */
    @Override
    public final synchronized void start() {
        if (wanted && running.isEmpty()) {
            Scheduler made = scheduler();
            made.start();
            running = Optional.of(made);
        }
    }

    /** Stops the tasks and waits for those under way. */
    @Override
    public final synchronized void stop() {
        running.ifPresent(Scheduler::stop);
        running = Optional.empty();
    }

    /** Whether tasks are being executed. */
    @Override
    public final synchronized boolean isRunning() {
        return running.isPresent();
    }
}

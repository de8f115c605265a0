package org.kapok.database;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * A module's recurring tasks, each executed once whatever the number of nodes. The scheduler is made anew at each
 * start: one that was stopped cannot be started again, and an application may pause and go on.
 */
public final class RecurringWork {

    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private final Supplier<Scheduler> making;
    private final boolean wanted;
    private Optional<Scheduler> scheduler = Optional.empty();

    /** A scheduler for a module to complete; what a node had begun when it died, another takes over within a minute. */
    public static SchedulerBuilder begin(DataSource source) {
        return Scheduler.create(source).heartbeatInterval(HEARTBEAT).missedHeartbeatsLimit(4);
    }

    /** Work that runs only where {@code wanted}: not in a command beside a server. */
    public RecurringWork(boolean wanted, Supplier<Scheduler> making) {
        this.wanted = wanted;
        this.making = making;
    }

    /** Starts the tasks; does nothing when they run already or are not wanted. */
    public synchronized void start() {
        if (wanted && scheduler.isEmpty()) {
            Scheduler made = making.get();
            made.start();
            scheduler = Optional.of(made);
        }
    }

    /** Stops the tasks and waits for those under way. */
    public synchronized void stop() {
        scheduler.ifPresent(Scheduler::stop);
        scheduler = Optional.empty();
    }

    /** Whether tasks are being executed. */
    public synchronized boolean isRunning() {
        return scheduler.isPresent();
    }
}

package org.kapok.bell;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import javax.sql.DataSource;
import org.kapok.database.RecurringWork;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Empties the outbox every ten seconds, once whatever the number of nodes. */
@Component
class BellJobs implements SmartLifecycle {

    private final RecurringWork work;

    BellJobs(DataSource source, BellRounds rounds, @Value("${kapok.jobs:true}") boolean wanted) {
        this.work = new RecurringWork(wanted, () -> scheduler(source, rounds));
    }

    private static Scheduler scheduler(DataSource source, BellRounds rounds) {
        return RecurringWork.begin(source)
                .tableName("bell.scheduled_tasks")
                .threads(1)
                .pollingInterval(Duration.ofSeconds(5))
                .startTasks(
                        Tasks.recurring("bell.rounds", FixedDelay.ofSeconds(10)).execute((_, _) -> rounds.go()))
                .build();
    }

    @Override
    public void start() {
        work.start();
    }

    @Override
    public void stop() {
        work.stop();
    }

    @Override
    public boolean isRunning() {
        return work.isRunning();
    }
}

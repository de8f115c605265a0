package org.kapok.bell;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import javax.sql.DataSource;
import org.kapok.database.RecurringWork;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Empties the outbox every ten seconds, once whatever the number of nodes. */
@Component
class BellJobs extends RecurringWork {

    private final DataSource source;
    private final BellRounds rounds;

    BellJobs(DataSource source, BellRounds rounds, @Value("${kapok.jobs:true}") boolean wanted) {
        super(wanted);
        this.source = source;
        this.rounds = rounds;
    }

    @Override
    protected Scheduler scheduler() {
        return begin(source)
                .tableName("bell.scheduled_tasks")
                .threads(1)
                .pollingInterval(Duration.ofSeconds(5))
                .startTasks(
                        Tasks.recurring("bell.rounds", FixedDelay.ofSeconds(10)).execute((_, _) -> rounds.go()))
                .build();
    }
}

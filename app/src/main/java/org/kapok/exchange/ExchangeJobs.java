package org.kapok.exchange;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.kapok.access.Operations;
import org.kapok.database.RecurringWork;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** EXC-14: throws away files that nobody came back to; once, whatever the number of nodes. */
@Component
class ExchangeJobs extends RecurringWork {

    private static final System.Logger LOG = System.getLogger(ExchangeJobs.class.getName());

    private final DataSource source;
    private final Operations operations;
    private final StagedRows staged;
    private final Clock clock;

    ExchangeJobs(
            DataSource source,
            Operations operations,
            StagedRows staged,
            Clock clock,
            @Value("${kapok.jobs:true}") boolean wanted) {
        super(wanted);
        this.source = source;
        this.operations = operations;
        this.staged = staged;
        this.clock = clock;
    }

    @Override
    protected Scheduler scheduler() {
        return begin(source)
                .tableName("exchange.scheduled_tasks")
                .threads(1)
                .pollingInterval(Duration.ofMinutes(1))
                .startTasks(Tasks.recurring("exchange.tidying", FixedDelay.ofHours(1))
                        .execute((_, _) -> tidy()))
                .build();
    }

    /** One operation's trouble must not hold up the others; the next round tries again. */
    void tidy() {
        operations.all().forEach(operation -> {
            try {
                staged.purge(operation.id(), clock.instant());
            } catch (org.springframework.dao.DataAccessException e) {
                LOG.log(System.Logger.Level.WARNING, "operation " + operation.code(), e);
            }
        });
    }
}

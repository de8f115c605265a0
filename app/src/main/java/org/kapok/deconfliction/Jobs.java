package org.kapok.deconfliction;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import javax.sql.DataSource;
import org.kapok.access.Operation;
import org.kapok.access.Operations;
import org.kapok.database.RecurringWork;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Runs what time does to notices and alerts, once, whatever the number of nodes. */
@Component
class Jobs extends RecurringWork {

    private static final System.Logger LOG = System.getLogger(Jobs.class.getName());

    private final DataSource source;
    private final Operations operations;
    private final Passing passing;

    Jobs(DataSource source, Operations operations, Passing passing, @Value("${kapok.jobs:true}") boolean wanted) {
        super(wanted);
        this.source = source;
        this.operations = operations;
        this.passing = passing;
    }

    @Override
    protected Scheduler scheduler() {
        return begin(source)
                .tableName("deconfliction.scheduled_tasks")
                .threads(2)
                .pollingInterval(Duration.ofSeconds(5))
                .startTasks(Tasks.recurring("deconfliction.passing", FixedDelay.ofSeconds(30))
                        .execute((_, _) -> pass()))
                .build();
    }

    private void pass() {
        operations.all().stream().map(Operation::id).forEach(operation -> {
            try {
                passing.go(operation);
            } catch (org.springframework.dao.DataAccessException e) {
                // One operation's trouble must not hold up the others; the next round tries again.
                LOG.log(System.Logger.Level.WARNING, "operation " + operation, e);
            }
        });
    }
}

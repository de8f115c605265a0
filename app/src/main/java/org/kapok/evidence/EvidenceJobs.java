package org.kapok.evidence;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.kapok.access.Operations;
import org.kapok.bell.Bell;
import org.kapok.database.RecurringWork;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Mails checkpoints once a day, at 04:00 UTC or when the server next runs, once whatever the number of nodes. */
@Component
class EvidenceJobs extends RecurringWork {

    private static final System.Logger LOG = System.getLogger(EvidenceJobs.class.getName());
    private static final LocalTime HOUR = LocalTime.of(4, 0);

    private final DataSource source;
    private final Operations operations;
    private final CheckpointPost post;
    private final Bell bell;

    EvidenceJobs(
            DataSource source,
            Operations operations,
            CheckpointPost post,
            Bell bell,
            @Value("${kapok.jobs:true}") boolean wanted) {
        super(wanted);
        this.source = source;
        this.operations = operations;
        this.post = post;
        this.bell = bell;
    }

    @Override
    protected Scheduler scheduler() {
        return begin(source)
                .tableName("evidence.scheduled_tasks")
                .threads(1)
                .pollingInterval(Duration.ofMinutes(1))
                .startTasks(Tasks.recurring("evidence.checkpoints", new Daily(ZoneOffset.UTC, HOUR))
                        .execute((_, _) -> round()))
                .build();
    }

    /** One operation's trouble must not hold up the others. */
    void round() {
        operations.all().forEach(operation -> {
            try {
                post.go(operation, bell);
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.WARNING, "operation " + operation.code(), e);
            }
        });
    }
}

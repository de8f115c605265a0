package org.kapok.notifications;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.kapok.access.Operation;
import org.kapok.access.Operations;
import org.kapok.access.Tidying;
import org.kapok.bell.Bell;
import org.kapok.database.RecurringWork;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Runs what time does to notifications, and tidies up; each once, whatever the number of nodes. */
@Component
class NotificationJobs extends RecurringWork {

    private static final System.Logger LOG = System.getLogger(NotificationJobs.class.getName());

    private final DataSource source;
    private final Operations operations;
    private final Clockwork clockwork;
    private final Rounds rounds;

    NotificationJobs(
            DataSource source,
            Operations operations,
            Clockwork clockwork,
            Rounds rounds,
            @Value("${kapok.notifications.jobs:${kapok.jobs:true}}") boolean wanted) {
        super(wanted);
        this.source = source;
        this.operations = operations;
        this.clockwork = clockwork;
        this.rounds = rounds;
    }

    /** What is done now and then. */
    @Component("notificationsRounds")
    record Rounds(Tidying tidying, Purging purging, Chasers chasers, Bell bell) {}

    @Override
    protected Scheduler scheduler() {
        return begin(source)
                .tableName("notifications.scheduled_tasks")
                .threads(1)
                .pollingInterval(Duration.ofSeconds(10))
                .startTasks(
                        Tasks.recurring("notifications.clockwork", FixedDelay.ofMinutes(1))
                                .execute((_, _) -> each(clockwork::advance)),
                        Tasks.recurring("notifications.people", FixedDelay.ofHours(24))
                                .execute((_, _) -> each(clockwork::purgePeople)),
                        Tasks.recurring("notifications.content", FixedDelay.ofHours(24))
                                .execute((_, _) -> each(rounds.purging()::purge)),
                        Tasks.recurring("notifications.chasers", FixedDelay.ofMinutes(5))
                                .execute((_, _) ->
                                        each(operation -> rounds.chasers().go(operation, rounds.bell()))),
                        Tasks.recurring("notifications.tidying", FixedDelay.ofHours(24))
                                .execute((_, _) -> rounds.tidying().tidy()))
                .build();
    }

    /** One operation's trouble must not hold up the others; the next round tries again. */
    void each(Consumer<Operation> work) {
        operations.all().forEach(operation -> {
            try {
                work.accept(operation);
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.WARNING, "operation " + operation.code(), e);
            }
        });
    }
}

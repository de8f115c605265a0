package org.kapok.notifications;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kapok.access.Operation;
import org.kapok.access.OperationSettings;
import org.kapok.access.Settings;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.ledger.Audience;
import org.kapok.ledger.Erasure;
import org.kapok.ledger.Erasures;
import org.kapok.shared.StaleVersionException;
import org.kapok.shared.Viewer;
import org.springframework.stereotype.Service;

/** What time alone does to notifications; a job calls it, as often as it likes. */
@Service
public class Clockwork {

    private final IdentifiedTransactions transactions;
    private final Steps steps;
    private final OperationSettings settings;
    private final ProgressStore annexes;
    private final Erasures erasures;

    Clockwork(
            IdentifiedTransactions transactions,
            Steps steps,
            OperationSettings settings,
            ProgressStore annexes,
            Erasures erasures) {
        this.transactions = transactions;
        this.steps = steps;
        this.settings = settings;
        this.annexes = annexes;
        this.erasures = erasures;
    }

    /** NOT-23: sites whose time has come become active; what is over expires. Answers how many changed. */
    public int advance(Operation operation) {
        var machine = operation.machineViewer();
        List<Notification> open =
                transactions.read(machine, () -> steps.notifications().open(machine));
        int changed = 0;
        for (Notification notification : open) {
            changed += advanced(machine, notification) ? 1 : 0;
        }
        return changed;
    }

    /** NOT-9: destroys names of those who travelled, some days after the notification closed. Answers how many. */
    public int purgePeople(Operation operation) {
        var machine = operation.machineViewer();
        return transactions.write(machine, () -> {
            int days = settings.value(operation.id(), Settings.PEOPLE_DAYS);
            var expired = annexes.expired(operation.id(), steps.time(machine).minus(Duration.ofDays(days)));
            for (var annex : expired) {
                annexes.destroy(annex.annex());
                var of = steps.notifications()
                        .find(machine, annex.notification())
                        .orElseThrow();
                erasures.erase(new Erasure(
                        operation.id(),
                        Journal.record(of),
                        Settings.PEOPLE_DAYS.name() + " = " + days,
                        operation.machine(),
                        steps.time(machine),
                        Audience.organisation(of.organisation()),
                        List.of(Journal.ownRow(ProgressStore.ANNEX, annex.annex(), of)),
                        Set.of()));
            }
            return expired.size();
        });
    }

    /** Whoever changes a notification at the same moment wins; the next round looks at it again. */
    private boolean advanced(Viewer machine, Notification notification) {
        try {
            return transactions.write(machine, () -> advance(machine, notification));
        } catch (StaleVersionException somebodyWasQuicker) {
            return false;
        }
    }

    private boolean advance(Viewer machine, Notification notification) {
        Instant now = steps.time(machine);
        Duration grace = notification.kind() == Kind.MOVEMENT
                ? settings.value(machine.operation(), NotificationSettings.EXPIRE_AFTER)
                : Duration.ZERO;
        if (notification
                .headline()
                .endsAt()
                .filter(end -> !now.isBefore(end.plus(grace)))
                .isPresent()) {
            expire(machine, notification, now);
            return true;
        }
        boolean opens = notification.kind() == Kind.SITE
                && notification.life() == Life.PLANNED
                && notification.stage() == Stage.RELEASED
                && !now.isBefore(notification.headline().startsAt());
        if (opens) {
            var after = notification.activated();
            steps.change(machine, after);
            steps.journal().moved(machine, "activated", after, Optional.empty(), List.of());
        }
        return opens;
    }

    private void expire(Viewer machine, Notification notification, Instant now) {
        var after = notification.closed(Life.EXPIRED, now, "");
        steps.change(machine, after);
        steps.endReleases(machine, after, _ -> true, Release.State.ENDED, "notifications.recall.expired");
        steps.gate().closed(machine, after);
        steps.journal().moved(machine, "expired", after, Optional.empty(), List.of());
    }
}

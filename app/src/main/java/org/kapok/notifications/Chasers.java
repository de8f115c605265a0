package org.kapok.notifications;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.kapok.access.Operation;
import org.kapok.access.OperationSettings;
import org.kapok.access.Settings;
import org.kapok.bell.Bell;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.directory.CellContact;
import org.kapok.directory.Contact;
import org.kapok.shared.Side;
import org.kapok.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * NOT-31: rings at whoever owes an answer, and near departure at the organisation and the cell too; once a day for the
 * same silence, and once more when it begins to alarm. A job calls it, as often as it likes.
 */
@Service
class Chasers {

    private static final Duration AGAIN = Duration.ofHours(24);

    private final IdentifiedTransactions transactions;
    private final Steps steps;
    private final NotificationReads reads;
    private final OperationSettings settings;
    private final JdbcClient jdbc;

    Chasers(
            IdentifiedTransactions transactions,
            Steps steps,
            NotificationReads reads,
            OperationSettings settings,
            JdbcClient jdbc) {
        this.transactions = transactions;
        this.steps = steps;
        this.reads = reads;
        this.settings = settings;
        this.jdbc = jdbc;
    }

    /** Rings in one operation for all that is silent now; nothing when no mail server is set. */
    void go(Operation operation, Bell bell) {
        if (!bell.isSet()) {
            return;
        }
        var machine = operation.machineViewer();
        Instant now = steps.time(machine);
        var limits = new Overdue.Limits(
                settings.value(operation.id(), Settings.ACKNOWLEDGE_WITHIN),
                settings.value(operation.id(), NotificationSettings.PASS_DOWN_WITHIN),
                settings.value(operation.id(), Settings.ALARM_BEFORE_DEPARTURE));
        List<Notification> restless = reads.restless(machine, now, limits, Integer.MAX_VALUE);
        Map<NotificationId, List<Overdue.Told>> told = reads.told(machine, restless);
        for (Notification one : restless) {
            var matters = Overdue.of(one, told.getOrDefault(one.id(), List.of()), now, limits).stream()
                    .filter(Chasers::isMailed)
                    .toList();
            if (!matters.isEmpty()) {
                transactions.write(machine, () -> {
                    matters.forEach(matter -> ring(machine, one, matter, now, bell));
                    return true;
                });
            }
        }
    }

    private static boolean isMailed(Overdue.Matter matter) {
        return switch (matter.missing()) {
            case ACKNOWLEDGEMENT, PASS_DOWN, RECONFIRMATION -> true;
            // Near departure whoever sits at his desk sees these; by radio or phone they are quicker than by mail.
            case UNIT_CONFIRMATION, SECOND_PERSON, CHECK, RELEASE, DEPARTURE, ARRIVAL, RADIO_CHECK -> false;
        };
    }

    private void ring(Viewer machine, Notification one, Overdue.Matter matter, Instant now, Bell bell) {
        if (!isNew(machine, one, matter, now)) {
            return;
        }
        Stream<String> addresses = matter.force().isPresent()
                ? contacts(machine, Side.ARMED, matter.force().orElseThrow().value())
                : contacts(machine, Side.HUMANITARIAN, one.organisation().value());
        if (matter.alarm()) {
            addresses = Stream.of(
                            addresses,
                            contacts(
                                    machine,
                                    Side.HUMANITARIAN,
                                    one.organisation().value()),
                            cell(machine))
                    .flatMap(some -> some);
        }
        String shortId = one.shortId().toString();
        bell.ring(machine.operation(), Bell.Ring.of(shortId, "notifications/" + shortId), addresses);
    }

    private boolean isNew(Viewer machine, Notification one, Overdue.Matter matter, Instant now) {
        long day = Duration.between(matter.since(), now).dividedBy(AGAIN);
        String key = String.join(
                " ",
                matter.missing().name(),
                matter.force().map(Object::toString).orElse("-"),
                "version " + one.version(),
                matter.alarm() ? "alarm" : "due",
                "day " + day);
        return jdbc.sql("""
                        insert into notifications.chased (operation_id, notification_id, matter, rung_at)
                        values (:operation, :notification, :matter, :now) on conflict do nothing""")
                        .param("operation", machine.operation().value())
                        .param("notification", one.id().value())
                        .param("matter", key)
                        .param("now", Columns.utc(now))
                        .update()
                == 1;
    }

    private Stream<String> contacts(Viewer machine, Side side, UUID holder) {
        return steps.directory().contacts(machine, side, holder).stream().map(Contact::email);
    }

    private Stream<String> cell(Viewer machine) {
        Optional<CellContact> cell = steps.directory().cell(machine);
        return cell.map(CellContact::email).stream();
    }
}

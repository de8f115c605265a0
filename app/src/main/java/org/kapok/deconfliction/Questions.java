package org.kapok.deconfliction;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kapok.access.AccessRefusedException;
import org.kapok.access.OperationSettings;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.deconfliction.alert.AlertName;
import org.kapok.deconfliction.alert.Graded;
import org.kapok.deconfliction.alert.Stretch;
import org.kapok.deconfliction.notice.Extent;
import org.kapok.deconfliction.picture.Machines;
import org.kapok.deconfliction.picture.OperationPicture;
import org.kapok.deconfliction.picture.Pictures;
import org.kapok.deconfliction.store.CounterRows;
import org.kapok.notifications.NotificationId;
import org.kapok.notifications.Proposed;
import org.kapok.shared.ForceId;
import org.kapok.shared.OperationId;
import org.kapok.shared.Viewer;
import org.springframework.stereotype.Service;

/**
 * "What would this come close to?", asked while drawing or typing, answered in the asker's view. Each side is answered
 * from what it may know and from nothing else; who asks too often is slowed down, and the cell sees it.
 */
@Service
public class Questions {

    private static final Duration PERIOD = Duration.ofMinutes(10);

    private final IdentifiedTransactions transactions;
    private final Pictures pictures;
    private final Machines machines;
    private final Kinds kinds;
    private final Limits limits;

    Questions(IdentifiedTransactions transactions, Pictures pictures, Machines machines, Kinds kinds, Limits limits) {
        this.transactions = transactions;
        this.pictures = pictures;
        this.machines = machines;
        this.kinds = kinds;
        this.limits = limits;
    }

    /** What bounds an answer. */
    @org.springframework.stereotype.Component
    record Limits(
            OperationSettings settings, CounterRows counters, Clock clock, Roundings roundings, ProximityCheck names) {}

    /**
     * One thing that would come too close, as the asker may see it.
     *
     * @param id short id of the alert that there would be; empty when the asker's record has no id yet
     * @param other short id of the other side's record; empty for an organisation
     * @param coarse for an organisation: the stretch that may be told
     * @param exact for the cell and a force: when, where and how close
     */
    public record Answer(
            Optional<String> id, Optional<String> other, Optional<Stretch> coarse, Optional<Graded> exact) {}

    /**
     * What a notification with this extent would come close to. For organisations and the cell.
     *
     * @param record id of the notification, if it has one
     * @throws QuestionsThrottled when he asks too often
     */
    public List<Answer> aboutNotification(Viewer asker, Optional<UUID> record, Extent extent) {
        OperationPicture picture = ask(asker);
        if (asker.isCell()) {
            return picture.noticesNear(extent).stream()
                    .map(near -> exact(
                            asker,
                            record.map(id -> AlertName.id(id, near.what().id())),
                            near.what().shortId(),
                            near.how()))
                    .toList();
        }
        if (asker.organisation().isEmpty()) {
            throw new AccessRefusedException("only organisations and the cell ask about notifications");
        }
        return picture.wordingsNear(extent, limits.roundings().of(asker.operation())).stream()
                .map(touched -> new Answer(
                        record.map(id -> shortId(
                                asker.operation(),
                                AlertName.id(id, touched.what().id()))),
                        Optional.empty(),
                        Optional.of(touched.stretch()),
                        Optional.empty()))
                .sorted(java.util.Comparator.comparing(
                        answer -> answer.coarse().orElseThrow().from()))
                .toList();
    }

    /**
     * The same of a notification as its own module describes it.
     *
     * @throws QuestionsThrottled when he asks too often
     */
    public List<Answer> about(Viewer asker, Proposed proposed) {
        return aboutNotification(asker, proposed.notification().map(NotificationId::value), extent(proposed));
    }

    /** Where and when a notification would be, in this module's words. */
    public static Extent extent(Proposed proposed) {
        return RealLiveThings.extent(proposed.presence(), proposed.bufferMetres(), proposed.slack());
    }

    /** What an activity with this extent would come close to. For forces (what was released to them) and the cell. */
    public List<Answer> aboutActivity(Viewer asker, Optional<UUID> record, Extent extent, Optional<String> kind) {
        OperationPicture picture = ask(asker);
        var distances = kinds.of(asker).of(kind).distances();
        if (asker.isCell()) {
            return picture.notificationsNear(extent, distances).stream()
                    .map(near -> exact(
                            asker,
                            record.map(id -> AlertName.id(near.what().id(), id)),
                            near.what().shortId(),
                            near.how()))
                    .toList();
        }
        ForceId force = asker.force()
                .orElseThrow(() -> new AccessRefusedException("only forces and the cell ask about activities"));
        return picture.releasedNear(force, extent, distances).stream()
                .map(near -> exact(
                        asker,
                        record.map(id -> AlertName.id(near.what().notification(), id)),
                        near.what().shortId(),
                        near.how()))
                .toList();
    }

    private Answer exact(Viewer asker, Optional<UUID> alert, String other, Graded how) {
        return new Answer(
                alert.map(id -> shortId(asker.operation(), id)),
                Optional.of(other),
                Optional.empty(),
                Optional.of(how));
    }

    private String shortId(OperationId operation, UUID alert) {
        return transactions.read(
                machines.identity(operation),
                () -> limits.names().free(operation, alert).toString());
    }

    private OperationPicture ask(Viewer asker) {
        OperationId operation = asker.operation();
        if (!asker.isCell()) {
            count(asker);
        }
        return pictures.of(operation);
    }

    private void count(Viewer asker) {
        OperationId operation = asker.operation();
        int allowed = limits.settings().value(operation, DeconflictionSettings.QUESTIONS);
        Instant at = limits.clock().instant();
        long period = PERIOD.toSeconds();
        Instant start = Instant.ofEpochSecond(at.getEpochSecond() / period * period);
        int asked = transactions.write(machines.identity(operation), () -> limits.counters()
                .countProbing(operation, asker.account(), start, at, allowed));
        if (asked > allowed) {
            throw new QuestionsThrottled(
                    (int) Duration.between(at, start.plus(PERIOD)).toMinutes() + 1);
        }
    }

    /** Who asked too often lately; for the cell. */
    public List<CounterRows.Probing> suspicious(Viewer viewer) {
        if (!viewer.isCell()) {
            return List.of();
        }
        int allowed = limits.settings().value(viewer.operation(), DeconflictionSettings.QUESTIONS);
        Instant since = limits.clock().instant().minus(Duration.ofDays(7));
        return transactions.read(viewer, () -> limits.counters().suspicious(viewer.operation(), allowed, since));
    }

    /** The cell has looked at who asked. */
    public void looked(Viewer viewer, org.kapok.shared.AccountId account) {
        if (!viewer.isCell()) {
            throw new AccessRefusedException("only the cell looks at who asked");
        }
        transactions.write(viewer, () -> {
            limits.counters().seen(viewer.operation(), account, limits.clock().instant());
            return true;
        });
    }
}

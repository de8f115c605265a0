package org.kapok.notifications.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kapok.directory.Directory;
import org.kapok.directory.Recipient;
import org.kapok.notifications.DeskItem;
import org.kapok.notifications.DeskItems;
import org.kapok.notifications.ForceReads;
import org.kapok.notifications.Notification;
import org.kapok.notifications.NotificationReads;
import org.kapok.notifications.Overdue;
import org.kapok.shared.ForceId;
import org.kapok.shared.Role;
import org.kapok.shared.Viewer;
import org.springframework.stereotype.Component;

/** What notifications put on the desks: things to do, and silence. */
@Component
class NotificationDesk implements DeskItems {

    /** More than anybody works off in a day; the list has them all. */
    private static final int MOST = 300;

    private final NotificationReads reads;
    private final ForceReads forces;
    private final Directory directory;
    private final Silence silence;

    NotificationDesk(NotificationReads reads, ForceReads forces, Directory directory, Silence silence) {
        this.reads = reads;
        this.forces = forces;
        this.directory = directory;
        this.silence = silence;
    }

    @Override
    public List<DeskItem> of(Viewer viewer, Instant now) {
        return viewer.force().map(force -> ofForce(viewer, force, now)).orElseGet(() -> ofHumanitarians(viewer, now));
    }

    private List<DeskItem> ofForce(Viewer viewer, ForceId force, Instant now) {
        return forces.waiting(viewer, force).stream()
                .map(line -> {
                    var release = line.release();
                    String step = ForceReads.next(line).orElseThrow().name();
                    boolean soon =
                            release.startsAt().isBefore(now.plus(Duration.ofHours(24))) || step.startsWith("RECALL");
                    return new DeskItem(
                            soon ? DeskItem.Level.NOW : DeskItem.Level.TODAY,
                            DeskItem.Shape.CIRCLE,
                            release.shortId().toString(),
                            "notifications.desk.force." + step,
                            List.of(release.version()),
                            Optional.of(release.startsAt()),
                            "notifications.step." + step,
                            "notifications/" + release.shortId());
                })
                .toList();
    }

    private List<DeskItem> ofHumanitarians(Viewer viewer, Instant now) {
        boolean sees = viewer.isCell() || viewer.organisation().isPresent();
        if (!sees) {
            return List.of();
        }
        var items = new ArrayList<DeskItem>();
        var recipients = directory.recipients(viewer);
        var limits = silence.limits(viewer.operation());
        var restless = reads.restless(viewer, now, limits, MOST);
        var told = reads.told(viewer, restless);
        for (Notification one : restless) {
            Overdue.of(one, told.getOrDefault(one.id(), List.of()), now, limits)
                    .forEach(matter -> items.add(silent(one, matter, recipients)));
            todo(viewer, one).ifPresent(items::add);
        }
        return items;
    }

    private static DeskItem silent(Notification one, Overdue.Matter matter, List<Recipient> recipients) {
        Object force = matter.force()
                .flatMap(id -> recipients.stream()
                        .filter(recipient -> recipient.force().equals(id))
                        .findFirst())
                .map(recipient -> (Object) recipient.name())
                .orElse("");
        return new DeskItem(
                matter.alarm() ? DeskItem.Level.NOW : DeskItem.Level.TODAY,
                DeskItem.Shape.CIRCLE,
                one.shortId().toString(),
                "notifications.desk.missing",
                List.of(one.headline().name(), "notifications.missing." + matter.missing(), force),
                Optional.of(one.headline().startsAt()),
                "notifications.desk.open",
                path(one));
    }

    private static Optional<DeskItem> todo(Viewer viewer, Notification one) {
        boolean focal = viewer.role() == Role.FOCAL_POINT;
        boolean mine = one.author().equals(viewer.account());
        return switch (one.stage()) {
            case SUBMITTED -> focal && !mine ? todo(one, "CONFIRM") : Optional.empty();
            case CONFIRMED -> viewer.isCell() ? todo(one, "CHECK") : Optional.empty();
            case CHECKED -> viewer.isCell() ? todo(one, "RELEASE") : Optional.empty();
            case SENT_BACK -> focal ? todo(one, "CORRECT") : Optional.empty();
            case RELEASED -> Optional.empty();
        };
    }

    private static Optional<DeskItem> todo(Notification one, String verb) {
        return Optional.of(new DeskItem(
                DeskItem.Level.TODAY,
                DeskItem.Shape.CIRCLE,
                one.shortId().toString(),
                "notifications.desk.todo",
                List.of(one.headline().name()),
                Optional.of(one.headline().startsAt()),
                "notifications.desk.verb." + verb,
                path(one)));
    }

    private static String path(Notification one) {
        return "notifications/" + one.shortId();
    }
}

package org.kapok.deconfliction.picture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.kapok.deconfliction.alert.ForceView;
import org.kapok.deconfliction.alert.Graded;
import org.kapok.deconfliction.alert.Stretch;
import org.kapok.deconfliction.notice.Distances;
import org.kapok.deconfliction.notice.Extent;
import org.kapok.deconfliction.notice.Rounding;
import org.kapok.engine.Side;
import org.kapok.shared.ForceId;

/**
 * One operation's picture. Each question has shelves of its own: what an organisation asks is answered from the shelf
 * of releasable wordings, what a force asks from the shelf of what was released to it. What an asker may not know is
 * not on the shelf, so that it can change neither the answer nor the time that it takes.
 */
public final class OperationPicture {

    private final Shelf<Notified> notifications = new Shelf<>(Side.NOTIFICATION);
    private final Shelf<Posted> notices = new Shelf<>(Side.ACTIVITY);
    private final Shelf<Posted> wordings = new Shelf<>(Side.ACTIVITY);
    private final Map<ForceId, Shelf<Released>> released = new ConcurrentHashMap<>();

    void put(Notified notification) {
        notifications.put(notification.id(), notification, notification.extent(), 0);
    }

    void put(Posted notice) {
        notices.put(notice.id(), notice, notice.extent(), notice.distances().farMetres());
        if (notice.mayBeTold()) {
            wordings.put(notice.id(), notice, notice.wording().extent(), 0);
        } else {
            wordings.remove(notice.id());
        }
    }

    /** Replaces everything that forces hold of one notification. */
    void put(UUID notification, List<Released> held) {
        held.forEach(release -> released.computeIfAbsent(release.force(), _ -> new Shelf<>(Side.NOTIFICATION))
                .put(notification, release, release.extent(), 0));
        // Put first, removed after: a question asked in between must not miss what is held before and after.
        released.forEach((force, shelf) -> {
            if (held.stream().noneMatch(release -> release.force().equals(force))) {
                shelf.remove(notification);
            }
        });
    }

    void removeNotification(UUID id) {
        notifications.remove(id);
    }

    void removeNotice(UUID id) {
        notices.remove(id);
        wordings.remove(id);
    }

    /** One live notification. */
    public Optional<Notified> notification(UUID id) {
        return notifications.find(id);
    }

    /** One live notice. */
    public Optional<Posted> notice(UUID id) {
        return notices.find(id);
    }

    /** Every live notification; for the cell's picture. */
    public Collection<Notified> notifications() {
        return notifications.all().stream().map(Shelf.Slot::value).toList();
    }

    /** Every live notice; for the cell's picture. */
    public Collection<Posted> notices() {
        return notices.all().stream().map(Shelf.Slot::value).toList();
    }

    /** What a notification would come too close to, in truth; for the cell. */
    public List<Near<Posted>> noticesNear(Extent notification) {
        var asked = Shelf.asked("", notification, 0);
        var found = new ArrayList<Near<Posted>>();
        for (var slot : notices.near(asked)) {
            graded(asked, slot, slot.value().distances()).ifPresent(how -> found.add(new Near<>(slot.value(), how)));
        }
        return found;
    }

    /** What an activity would come too close to, in truth; for the cell. */
    public List<Near<Notified>> notificationsNear(Extent activity, Distances distances) {
        var asked = Shelf.asked("", activity, distances.farMetres());
        var found = new ArrayList<Near<Notified>>();
        for (var slot : notifications.near(asked)) {
            graded(slot, asked, distances).ifPresent(how -> found.add(new Near<>(slot.value(), how)));
        }
        return found;
    }

    /** Which releasable wordings a notification would meet; for its organisation. */
    public List<Touched> wordingsNear(Extent notification, Rounding rounding) {
        var asked = Shelf.asked("", notification, 0);
        var found = new ArrayList<Touched>();
        for (var slot : wordings.near(asked)) {
            stretch(asked, slot, rounding).ifPresent(stretch -> found.add(new Touched(slot.value(), stretch)));
        }
        return found;
    }

    /** What was released to {@code force} and comes too close to its activity; for that force. */
    public List<Near<Released>> releasedNear(ForceId force, Extent activity, Distances distances) {
        var shelf = released.get(force);
        if (shelf == null) {
            return List.of();
        }
        var asked = Shelf.asked("", activity, distances.farMetres());
        var found = new ArrayList<Near<Released>>();
        for (var slot : shelf.near(asked)) {
            graded(slot, asked, distances).ifPresent(how -> found.add(new Near<>(slot.value(), how)));
        }
        return found;
    }

    /** How a notification, with what forces hold of it, stands to every notice. */
    public List<Finding> around(UUID id, Optional<Notified> notification, List<Released> held, Rounding rounding) {
        var findings = new ConcurrentHashMap<UUID, Finding>();
        notification.ifPresent(live -> {
            noticesNear(live.extent())
                    .forEach(near -> merge(
                            findings, near.what().id(), truth(id, near.what().id(), near.how())));
            wordingsNear(live.extent(), rounding)
                    .forEach(near -> merge(
                            findings, near.what().id(), told(id, near.what().id(), near.stretch())));
        });
        for (Released release : held) {
            var asked = Shelf.asked(release, release.extent(), 0);
            for (var slot : notices.near(asked)) {
                if (slot.value().force().equals(release.force())) {
                    graded(asked, slot, slot.value().distances())
                            .ifPresent(how -> merge(
                                    findings,
                                    slot.value().id(),
                                    released(release, slot.value().id(), how)));
                }
            }
        }
        return List.copyOf(findings.values());
    }

    /** How a notice stands to every notification and to what its force holds. */
    public List<Finding> around(Posted notice, Rounding rounding) {
        var findings = new ConcurrentHashMap<UUID, Finding>();
        notificationsNear(notice.extent(), notice.distances())
                .forEach(near ->
                        merge(findings, near.what().id(), truth(near.what().id(), notice.id(), near.how())));
        if (notice.mayBeTold()) {
            var asked = Shelf.asked(notice, notice.wording().extent(), 0);
            for (var slot : notifications.near(asked)) {
                stretch(slot, asked, rounding)
                        .ifPresent(stretch -> merge(
                                findings, slot.value().id(), told(slot.value().id(), notice.id(), stretch)));
            }
        }
        releasedNear(notice.force(), notice.extent(), notice.distances())
                .forEach(near ->
                        merge(findings, near.what().notification(), released(near.what(), notice.id(), near.how())));
        return List.copyOf(findings.values());
    }

    private static void merge(Map<UUID, Finding> findings, UUID other, Finding more) {
        findings.merge(
                other,
                more,
                (a, b) -> new Finding(
                        a.notification(),
                        a.notice(),
                        a.truth().or(b::truth),
                        a.told().or(b::told),
                        a.released().or(b::released)));
    }

    private static Finding truth(UUID notification, UUID notice, Graded how) {
        return new Finding(notification, notice, Optional.of(how), Optional.empty(), Optional.empty());
    }

    private static Finding told(UUID notification, UUID notice, Stretch stretch) {
        return new Finding(notification, notice, Optional.empty(), Optional.of(stretch), Optional.empty());
    }

    private static Finding released(Released release, UUID notice, Graded how) {
        var what = new ForceView.Told(release.release(), release.shortId(), release.version(), release.summary());
        return new Finding(
                release.notification(),
                notice,
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Finding.Approached(what, how)));
    }

    private static Optional<Graded> graded(Shelf.Slot<?> notification, Shelf.Slot<?> activity, Distances distances) {
        return Question.graded(
                notification.item(),
                notification.extent().radiusMetres(),
                activity.item(),
                activity.extent().radiusMetres(),
                distances);
    }

    private static Optional<Stretch> stretch(Shelf.Slot<?> notification, Shelf.Slot<Posted> notice, Rounding rounding) {
        return Question.meeting(notification.item(), notice.item())
                .map(meeting ->
                        Stretches.of(notification.extent(), notice.value().wording(), meeting, rounding));
    }

    /** Something that comes too close, and how. */
    public record Near<T>(T what, Graded how) {}

    /** A notice whose wording is met, and the stretch that may be told. */
    public record Touched(Posted what, Stretch stretch) {}
}

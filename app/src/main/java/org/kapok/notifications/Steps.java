package org.kapok.notifications;

import java.time.Instant;
import java.util.function.Predicate;
import org.kapok.directory.Directory;
import org.kapok.directory.Organisation;
import org.kapok.shared.Role;
import org.kapok.shared.ShortId;
import org.kapok.shared.StaleVersionException;
import org.kapok.shared.Viewer;
import org.springframework.stereotype.Component;

/** What every step of a notification's life needs: find it at the right revision, write the next state, recall. */
@Component("notificationsSteps")
record Steps(NotificationStore notifications, ReleaseStore releases, Directory directory, Journal journal, Gate gate) {

    Instant time(Viewer viewer) {
        return journal.time(viewer);
    }

    void add(Viewer viewer, Notification first) {
        notifications.add(viewer.operation(), first);
    }

    void change(Viewer viewer, Notification next) {
        notifications.change(viewer.operation(), next);
    }

    Notification find(Viewer viewer, ShortId id) {
        return notifications.find(viewer, id).orElseThrow(() -> new NotificationGoneException(id.toString()));
    }

    /** The notification as its writer saw it. */
    Notification find(Viewer viewer, ShortId id, int revision) {
        var found = find(viewer, id);
        if (found.revision() != revision) {
            throw new StaleVersionException(id.toString(), revision);
        }
        return found;
    }

    /** NOT-2: a focal point of the organisation, or the cell where the organisation speaks through it. */
    boolean speaksFor(Viewer viewer, Notification notification) {
        boolean own = viewer.role() == Role.FOCAL_POINT
                && viewer.organisation()
                        .filter(notification.organisation()::equals)
                        .isPresent();
        return own
                || viewer.isCell()
                        && directory
                                .organisation(viewer, notification.organisation())
                                .filter(Organisation::speaksThroughCell)
                                .isPresent();
    }

    /** NOT-17: tells the forces whose current release {@code concerned} names not to go by it any more. */
    void recall(Viewer viewer, Notification of, Predicate<Release> concerned, String reason) {
        endReleases(viewer, of, concerned, Release.State.RECALLED, reason);
    }

    void endReleases(Viewer viewer, Notification of, Predicate<Release> concerned, Release.State state, String reason) {
        releases.of(viewer, of.id()).stream()
                .filter(release -> release.state() == Release.State.CURRENT && concerned.test(release))
                .forEach(release -> {
                    releases.end(release.id(), state, time(viewer), reason);
                    var what = state == Release.State.RECALLED ? "recalled" : "release_ended";
                    journal.told(viewer, what, of.organisation(), release, java.util.Optional.of(reason));
                });
    }
}

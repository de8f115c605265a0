package org.kapok.notifications.web;

import java.util.List;
import org.kapok.directory.Recipient;
import org.kapok.notifications.Kind;
import org.kapok.notifications.Notification;
import org.kapok.notifications.NotificationReads;
import org.kapok.notifications.Progress;
import org.kapok.notifications.Stage;
import org.kapok.notifications.Urgency;
import org.kapok.shared.Role;
import org.kapok.shared.Viewer;
import org.kapok.ui.Choice;
import org.kapok.ui.Screen;

/** Which buttons a page offers; the services decide again. */
final class Rights {

    private Rights() {}

    static NotificationPage.May of(
            Viewer viewer, NotificationReads.Whole whole, List<Recipient> recipients, Screen screen) {
        var notification = whole.notification();
        boolean open = notification.life().isOpen();
        boolean own = viewer.role() == Role.FOCAL_POINT;
        boolean cell = viewer.role() == Role.CELL;
        boolean behalf = cell && whole.latest().onBehalf().isPresent();
        boolean second = (own || behalf) && !notification.author().equals(viewer.account());
        Stage stage = notification.stage();
        boolean checkable = stage == Stage.CONFIRMED
                || stage == Stage.SUBMITTED && notification.headline().urgency() == Urgency.IMMEDIATE;
        return new NotificationPage.May(
                open && second && stage == Stage.SUBMITTED,
                open && (second && stage == Stage.SUBMITTED || cell && stage == Stage.CONFIRMED),
                open && cell && checkable,
                open && cell && (stage == Stage.CHECKED || stage == Stage.RELEASED)
                        ? releasable(whole, recipients, screen)
                        : List.of(),
                open && (own || behalf),
                open && (own || behalf),
                open && (own || behalf),
                open && cell,
                cell,
                progress(viewer, notification),
                open
                        && own
                        && notification.kind() == Kind.SITE
                        && notification.reconfirmDue().isPresent());
    }

    private static List<Choice> releasable(NotificationReads.Whole whole, List<Recipient> recipients, Screen screen) {
        int version = whole.notification().version();
        return recipients.stream()
                .filter(force -> whole.consents().stream()
                        .anyMatch(consent -> consent.force().equals(force.force()) && consent.given()))
                .filter(force -> whole.current(force.force())
                        .filter(release -> release.version() == version)
                        .isEmpty())
                .map(force -> Choice.of(force.force().toString(), force.name().in(screen.language())))
                .toList();
    }

    private static List<Progress.What> progress(Viewer viewer, Notification notification) {
        boolean speaks =
                viewer.role() == Role.FOCAL_POINT || viewer.role() == Role.RADIO_OPERATOR || viewer.role() == Role.CELL;
        if (!speaks) {
            return List.of();
        }
        if (!notification.life().isOpen() || notification.kind() == Kind.SITE) {
            return List.of(Progress.What.INCIDENT, Progress.What.NEAR_MISS, Progress.What.CALL_MADE);
        }
        return List.of(Progress.What.values());
    }
}

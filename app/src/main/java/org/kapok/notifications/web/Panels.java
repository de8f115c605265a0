package org.kapok.notifications.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kapok.notifications.Content;
import org.kapok.notifications.LiveNotifications;
import org.kapok.notifications.Notification;
import org.kapok.notifications.NotificationId;
import org.kapok.notifications.NotificationPanels;
import org.kapok.shared.ShortId;
import org.kapok.shared.Viewer;
import org.kapok.ui.Screen;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the modules above what they say beside a notification; nobody in a build without deconfliction. */
@Component("notificationsPanels")
class Panels {

    private final ObjectProvider<NotificationPanels> panels;
    private final LiveNotifications live;

    Panels(ObjectProvider<NotificationPanels> panels, LiveNotifications live) {
        this.panels = panels;
        this.live = live;
    }

    /** Beside an open notification; a closed one comes close to nothing. */
    List<NotificationPanels.Panel> of(Viewer viewer, Notification notification, Content latest, Screen screen) {
        if (!notification.life().isOpen()) {
            return List.of();
        }
        var content = live.proposed(viewer.operation(), Optional.of(notification.id()), latest);
        return all(panel -> panel.of(viewer, notification.shortId(), content, screen));
    }

    List<NotificationPanels.Panel> proposed(
            Viewer viewer, Optional<NotificationId> amends, Content content, Screen screen) {
        var proposed = live.proposed(viewer.operation(), amends, content);
        return all(panel -> panel.proposed(viewer, proposed, screen));
    }

    List<NotificationPanels.Panel> toForce(Viewer viewer, ShortId notification, Screen screen) {
        return all(panel -> panel.toForce(viewer, notification, screen));
    }

    private List<NotificationPanels.Panel> all(Function<NotificationPanels, NotificationPanels.Panel> ask) {
        return panels.orderedStream().map(ask).toList();
    }
}

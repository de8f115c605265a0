package org.kapok.notifications.web;

import java.util.List;
import org.kapok.access.OperationSettings;
import org.kapok.access.Settings;
import org.kapok.directory.Recipient;
import org.kapok.notifications.NotificationReads;
import org.kapok.notifications.NotificationSettings;
import org.kapok.notifications.Overdue;
import org.kapok.shared.OperationId;
import org.kapok.shared.Viewer;
import org.kapok.ui.Screen;
import org.springframework.stereotype.Component;

/** Says what has not happened. */
@Component
class Silence {

    private final OperationSettings settings;

    Silence(OperationSettings settings) {
        this.settings = settings;
    }

    Overdue.Limits limits(OperationId operation) {
        return new Overdue.Limits(
                settings.value(operation, Settings.ACKNOWLEDGE_WITHIN),
                settings.value(operation, NotificationSettings.PASS_DOWN_WITHIN),
                settings.value(operation, Settings.ALARM_BEFORE_DEPARTURE));
    }

    List<NotificationPage.Missing> of(
            Viewer viewer, NotificationReads.Whole whole, List<Recipient> recipients, Screen screen) {
        return Overdue.of(whole.notification(), whole.told(), screen.moments().now(), limits(viewer.operation()))
                .stream()
                .map(matter -> new NotificationPage.Missing(
                        screen.text(
                                "notifications.missing." + matter.missing(),
                                matter.force()
                                        .flatMap(force -> recipients.stream()
                                                .filter(one -> one.force().equals(force))
                                                .findFirst())
                                        .map(one -> one.name().in(screen.language()))
                                        .orElse("")),
                        matter.since(),
                        matter.alarm()))
                .toList();
    }
}

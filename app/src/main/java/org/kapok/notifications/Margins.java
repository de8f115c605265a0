package org.kapok.notifications;

import java.time.Duration;
import org.kapok.access.OperationSettings;
import org.kapok.shared.OperationId;

/** What an operation keeps round its notifications, read once for many. */
record Margins(int siteMetres, int movementMetres, Duration movementSlack) {

    static Margins of(OperationSettings settings, OperationId operation) {
        return new Margins(
                settings.value(operation, NotificationSettings.SITE_BUFFER),
                settings.value(operation, NotificationSettings.MOVEMENT_BUFFER),
                settings.value(operation, NotificationSettings.MOVEMENT_SLACK));
    }

    /** Metres round a content. */
    double buffer(Content content) {
        return switch (content) {
            case Site site -> site.radiusMetres() + siteMetres;
            case Movement _ -> movementMetres;
        };
    }

    /** By how much it may run early or late. */
    Duration slack(Kind kind) {
        return kind == Kind.SITE ? Duration.ZERO : movementSlack;
    }
}

package org.kapok.notifications.web;

import java.time.Instant;
import org.kapok.notifications.UnseenAlerts;
import org.kapok.ui.Screen;

/** An unseen alert's sentence; its moments as local times, for it says from when until when. */
public final class UnseenWords {

    private UnseenWords() {}

    /** In the reader's language. */
    public static String of(UnseenAlerts.Unseen alert, Screen screen) {
        Object[] arguments = alert.arguments().stream()
                .map(argument ->
                        argument instanceof Instant moment ? screen.moments().local(moment) : argument)
                .toArray();
        return screen.text(alert.key(), arguments);
    }
}

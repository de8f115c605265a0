package org.kapok.notifications;

import java.util.UUID;

/** Identifies one notification through all its versions. */
public record NotificationId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}

package org.kapok.notifications;

/** There is no such notification for this viewer: it does not exist, or he may not know of it (404 both). */
public final class NotificationGoneException extends RuntimeException {

    /** Names what was asked for. */
    public NotificationGoneException(String asked) {
        super(asked);
    }
}

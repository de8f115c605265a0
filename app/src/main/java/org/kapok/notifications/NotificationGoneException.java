package org.kapok.notifications;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such notification for this viewer: it does not exist, or he may not know of it (404 both). */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class NotificationGoneException extends RuntimeException {

    /** Names what was asked for. */
    public NotificationGoneException(String asked) {
        super(asked);
    }
}

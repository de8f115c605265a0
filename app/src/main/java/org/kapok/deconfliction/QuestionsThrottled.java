package org.kapok.deconfliction;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Somebody asks too often what a shape would come close to; the cell sees that he does. */
@ResponseStatus(HttpStatus.TOO_MANY_REQUESTS)
public final class QuestionsThrottled extends RuntimeException {

    private final int minutes;

    /** Ask again in {@code minutes}. */
    QuestionsThrottled(int minutes) {
        super("asked too often; again in " + minutes + " min");
        this.minutes = minutes;
    }

    /** When he may ask again, minutes. */
    public int minutes() {
        return minutes;
    }
}

package org.kapok.deconfliction;

/** Somebody asks too often what a shape would come close to; the cell sees that he does. */
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

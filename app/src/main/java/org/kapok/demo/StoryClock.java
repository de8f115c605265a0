package org.kapok.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * True time, except for the thread that tells the story of a fresh sample: there it is the moment of the story. So a
 * sample that is ten seconds old has receipts that are a day late, by the very rules that will make them late later.
 */
final class StoryClock extends Clock {

    private static final ScopedValue<Instant> MOMENT = ScopedValue.newInstance();

    private final Clock trueTime;

    StoryClock(Clock trueTime) {
        this.trueTime = trueTime;
    }

    /** Does {@code deed} as if it were {@code moment}; other threads notice nothing. */
    static void at(Instant moment, Runnable deed) {
        ScopedValue.where(MOMENT, moment).run(deed);
    }

    @Override
    public Instant instant() {
        return MOMENT.isBound() ? MOMENT.get() : trueTime.instant();
    }

    @Override
    public ZoneId getZone() {
        return trueTime.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new StoryClock(trueTime.withZone(zone));
    }
}

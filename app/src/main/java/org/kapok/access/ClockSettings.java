package org.kapok.access;

import java.time.Duration;
import java.time.Instant;

/**
 * How the clock of an exercise is set.
 *
 * @param base the operation's time at {@code anchoredAt}
 * @param anchoredAt true time
 * @param rate how many times as fast as true time
 * @param paused whether it stands at {@code base}
 */
public record ClockSettings(Instant base, Instant anchoredAt, double rate, boolean paused) {

    /** The fastest: one hour a second. */
    public static final double MAXIMUM_RATE = 3600;

    static ClockSettings following(Instant trueTime) {
        return new ClockSettings(trueTime, trueTime, 1, false);
    }

    /** The operation's time at {@code trueTime}. */
    public Instant time(Instant trueTime) {
        if (paused) {
            return base;
        }
        double elapsed = Duration.between(anchoredAt, trueTime).toMillis() * rate;
        return base.plusMillis(Math.round(elapsed));
    }

    ClockSettings paused(Instant trueTime) {
        return new ClockSettings(time(trueTime), trueTime, rate, true);
    }

    ClockSettings resumed(Instant trueTime) {
        return new ClockSettings(time(trueTime), trueTime, rate, false);
    }

    ClockSettings jumpedTo(Instant operationTime, Instant trueTime) {
        return new ClockSettings(operationTime, trueTime, rate, paused);
    }

    ClockSettings atRate(double newRate, Instant trueTime) {
        return new ClockSettings(time(trueTime), trueTime, newRate, paused);
    }
}

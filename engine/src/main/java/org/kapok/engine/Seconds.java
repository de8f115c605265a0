package org.kapok.engine;

import java.time.Duration;
import java.time.Instant;

/** Instants as seconds: good to a fraction of a microsecond in this century. */
final class Seconds {
    /** 1 January 2000, from which the engine counts. */
    static final Instant EPOCH = Instant.ofEpochSecond(946_684_800);
    /** Slack beyond this (32,000 years) makes no difference to any date of RFC 3339. */
    private static final double LONGEST = 1e12;

    private Seconds() {}

    static double of(Instant instant) {
        return (double) (instant.getEpochSecond() - EPOCH.getEpochSecond()) + instant.getNano() * 1e-9;
    }

    static Instant toInstant(double seconds) {
        double whole = Math.floor(seconds);
        return EPOCH.plusSeconds((long) whole).plusNanos(Math.round((seconds - whole) * 1e9));
    }

    static double slack(Movement movement) {
        return Math.min(movement.slackS(), LONGEST);
    }

    static Instant earliest(Movement movement) {
        return movement.start().minus(slackDuration(movement));
    }

    static Instant latest(Movement movement) {
        return movement.end().plus(slackDuration(movement));
    }

    private static Duration slackDuration(Movement movement) {
        double slack = slack(movement);
        long whole = (long) slack;
        return Duration.ofSeconds(whole, Math.round((slack - whole) * 1e9));
    }
}

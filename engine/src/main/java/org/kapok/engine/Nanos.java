package org.kapok.engine;

import java.time.Instant;

/** Instants within 290 years of {@link Seconds#EPOCH} in eight bytes each, to the nanosecond. */
final class Nanos {
    private static final long BILLION = 1_000_000_000;
    private static final long FARTHEST = Long.MAX_VALUE / BILLION - 1;

    private Nanos() {}

    static boolean fit(Instant instant) {
        return Math.abs(instant.getEpochSecond() - Seconds.EPOCH.getEpochSecond()) < FARTHEST;
    }

    static long of(Instant instant) {
        return (instant.getEpochSecond() - Seconds.EPOCH.getEpochSecond()) * BILLION + instant.getNano();
    }

    static Instant toInstant(long nanos) {
        return Seconds.EPOCH.plusSeconds(Math.floorDiv(nanos, BILLION)).plusNanos(Math.floorMod(nanos, BILLION));
    }
}

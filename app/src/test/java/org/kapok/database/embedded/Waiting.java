package org.kapok.database.embedded;

import java.util.concurrent.TimeUnit;

/** Waits for what other processes do. */
final class Waiting {

    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(2);

    private Waiting() {}

    static boolean until(Goal goal) {
        long start = System.nanoTime();
        while (!goal.reached()) {
            if (System.nanoTime() - start > PATIENCE) {
                return false;
            }
            Thread.onSpinWait();
            PostgresDirectory.pause();
        }
        return true;
    }

    /** Something that will be so. */
    interface Goal {
        boolean reached();
    }
}

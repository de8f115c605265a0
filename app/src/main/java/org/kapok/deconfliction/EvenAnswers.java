package org.kapok.deconfliction;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.kapok.shared.Viewer;
import org.springframework.stereotype.Component;

/**
 * Answers to the sides leave at even moments: what a write found out about the other side must not be told by how long
 * it took. The cell, which sees everything, does not wait.
 */
@Component
public class EvenAnswers {

    private static final Duration STEP = Duration.ofMillis(100);

    private final Clock clock;

    EvenAnswers(Clock clock) {
        this.clock = clock;
    }

    /** Does {@code work} and hands over what came of it, exception or value, at the end of its step of 100 ms. */
    public <T> T to(Viewer viewer, Supplier<T> work) {
        if (viewer.isCell()) {
            return work.get();
        }
        long start = clock.millis();
        try {
            return work.get();
        } finally {
            waitFrom(start);
        }
    }

    private void waitFrom(long start) {
        long step = STEP.toMillis();
        long end = start + ((clock.millis() - start) / step + 1) * step;
        for (long left = end - clock.millis(); left > 0 && left <= step; left = end - clock.millis()) {
            LockSupport.parkNanos(Duration.ofMillis(left).toNanos());
        }
    }
}

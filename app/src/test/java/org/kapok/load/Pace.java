package org.kapok.load;

import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/** Does things at a steady rate, each on a virtual thread of its own, whether or not the one before has ended. */
final class Pace {

    private Pace() {}

    /** Starts {@code count} things, {@code perSecond} of them a second; answers when the last has ended. */
    static void keep(int count, double perSecond, IntConsumer work) {
        long step = (long) (TimeUnit.SECONDS.toNanos(1) / perSecond);
        long start = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) {
                long due = start + i * step;
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                int number = i;
                threads.submit(() -> work.accept(number));
            }
        }
    }
}

package org.kapok.benchmarks;

import java.util.Arrays;
import java.util.function.IntToLongFunction;

/**
 * How long each of many questions took, in nanoseconds, and the CPU time of the thread for all of them, which a busy
 * machine disturbs less.
 */
record Samples(long[] nanos, long cpuNanos, long hits) {
    private static final int PASSES = 5;

    /** Asks every question after a warm-up, five times over; the best of the five counts for each. */
    static Samples best(int questions, IntToLongFunction ask, double warmUpSeconds) {
        long until = System.nanoTime() + (long) (warmUpSeconds * 1e9);
        do {
            pass(questions, ask);
        } while (System.nanoTime() < until);
        Samples best = pass(questions, ask);
        for (int i = 1; i < PASSES; i++) {
            best = best.orBetter(pass(questions, ask));
        }
        return best;
    }

    private Samples orBetter(Samples other) {
        long[] least = nanos.clone();
        Arrays.setAll(least, i -> Math.min(least[i], other.nanos[i]));
        return new Samples(least, Math.min(cpuNanos, other.cpuNanos), hits);
    }

    static Samples pass(int questions, IntToLongFunction ask) {
        long[] nanos = new long[questions];
        long hits = 0;
        long cpu = Clocks.cpu();
        for (int i = 0; i < questions; i++) {
            long start = System.nanoTime();
            hits += ask.applyAsLong(i);
            nanos[i] = System.nanoTime() - start;
        }
        return new Samples(nanos, Clocks.cpu() - cpu, hits);
    }

    /** Both as one. */
    Samples and(Samples other) {
        long[] all = Arrays.copyOf(nanos, nanos.length + other.nanos.length);
        System.arraycopy(other.nanos, 0, all, nanos.length, other.nanos.length);
        return new Samples(all, cpuNanos + other.cpuNanos, hits + other.hits);
    }

    double meanUs() {
        return Arrays.stream(nanos).average().orElse(0) / 1000;
    }

    double cpuMeanUs() {
        return cpuNanos / 1000.0 / nanos.length;
    }

    double hitsEach() {
        return (double) hits / nanos.length;
    }

    double p50Us() {
        return at(nanos, 0.5) / 1000.0;
    }

    double p99Us() {
        return at(nanos, 0.99) / 1000.0;
    }

    private static long at(long[] values, double share) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1L, (long) Math.ceil(share * sorted.length) - 1)];
    }
}

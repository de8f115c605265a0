package org.kapok.benchmarks;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntToLongFunction;
import org.kapok.engine.Item;
import org.kapok.engine.Side;
import org.kapok.engine.SpaceTimeIndex;

/** How much more two threads answer than one, beside how much more they count: the machine may have less than two. */
final class Threads {
    private static final int TRIES = 5;
    private static final double SECONDS = 0.12;

    private Threads() {}

    static void measure(int size, Figures figures) {
        Scene scene = Scene.of(Side.ACTIVITY, size, 400);
        SpaceTimeIndex index = new SpaceTimeIndex(Side.ACTIVITY);
        index.addAll(scene.items());
        List<Item> questions = scene.questions();
        figures.put("two_threads_ratio", best(i -> index.query(questions.get(i % questions.size()))
                .size()));
        figures.put("two_threads_control", best(Threads::count));
    }

    private static long count(int from) {
        long x = from;
        for (int i = 0; i < 5_000; i++) {
            x = x * 6_364_136_223_846_793_005L + 1;
        }
        return x == 0 ? 1 : 0;
    }

    private static double best(IntToLongFunction work) {
        double best = 0;
        for (int i = 0; i < TRIES; i++) {
            double one = rate(work, 1);
            best = Math.max(best, rate(work, 2) / one);
        }
        return best;
    }

    /** Pieces of work a second. */
    private static double rate(IntToLongFunction work, int threads) {
        CountDownLatch ready = new CountDownLatch(threads);
        long[] done = new long[8 * threads];
        List<Thread> all = java.util.stream.IntStream.range(0, threads)
                .mapToObj(t -> Thread.ofPlatform().start(() -> {
                    ready.countDown();
                    long until = System.nanoTime() + (long) (SECONDS * 1e9);
                    long sum = 0;
                    int i = 0;
                    while (System.nanoTime() < until) {
                        sum += work.applyAsLong(i++);
                    }
                    done[8 * t] = i + Math.min(0, sum);
                }))
                .toList();
        for (Thread thread : all) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return java.util.Arrays.stream(done).sum() / SECONDS;
    }
}

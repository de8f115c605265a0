package org.kapok.load;

import java.util.Locale;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** How long something took, many times. Safe for several threads. */
final class Times {

    private static final long MOST_NANOS = 600_000_000_000L;
    private static final double NANOS_PER_MILLI = 1e6;

    private final Histogram nanos = new ConcurrentHistogram(MOST_NANOS, 3);

    void add(long taken) {
        nanos.recordValue(Math.clamp(taken, 1, MOST_NANOS));
    }

    long count() {
        return nanos.getTotalCount();
    }

    double millisAt(double percentile) {
        return nanos.getValueAtPercentile(percentile) / NANOS_PER_MILLI;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "n %d, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, most %.1f ms",
                count(),
                millisAt(50),
                millisAt(95),
                millisAt(99),
                millisAt(100));
    }
}

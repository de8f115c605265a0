package org.kapok.benchmarks;

import java.util.List;

/**
 * How much is measured.
 *
 * @param sizes live items on the side that is asked
 * @param questions movements asked of each side
 * @param warmUp seconds before each measurement
 * @param postgisRuns runs of which the best counts
 * @param smallestOfPostgis sizes from which PostGIS is asked
 * @param largestOfJts sizes up to which JTS is asked
 * @param bruteForcePairs pairs asked one by one at each size and side
 * @param alone live items for what is measured without peers
 * @param writes items added and withdrawn on top of them
 */
record Plan(
        List<Integer> sizes,
        int questions,
        double warmUp,
        int postgisRuns,
        int smallestOfPostgis,
        int largestOfJts,
        long bruteForcePairs,
        int alone,
        int writes) {
    /** JTS answers its whole route's candidates one by one: a few questions tell as much as many. */
    int questionsOfJts() {
        return Math.min(questions, 150);
    }

    static Plan quick() {
        return new Plan(List.of(1_000, 10_000, 100_000), 400, 0.4, 2, 10_000, 100_000, 400_000, 100_000, 4_000);
    }

    static Plan whole() {
        return new Plan(
                List.of(1_000, 10_000, 100_000, 1_000_000), 1_000, 2, 3, 10_000, 1_000_000, 5_000_000, 100_000, 20_000);
    }
}

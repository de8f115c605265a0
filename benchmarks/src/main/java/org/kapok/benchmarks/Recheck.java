package org.kapok.benchmarks;

import java.util.List;
import org.kapok.benchmarks.world.World;
import org.kapok.engine.Item;
import org.kapok.engine.Side;
import org.kapok.engine.SpaceTimeIndex;

/** Every notification asked again: what a change of rules costs. */
final class Recheck {
    private Recheck() {}

    static void measure(int notifications, int activities, Figures figures) {
        World world = new World(5, 6);
        SpaceTimeIndex index = new SpaceTimeIndex(Side.ACTIVITY);
        index.addAll(world.items(Side.ACTIVITY, activities));
        List<Item> asking = world.items(Side.NOTIFICATION, notifications);
        double best = Double.POSITIVE_INFINITY;
        double bestCpu = Double.POSITIVE_INFINITY;
        long pairs = 0;
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            long cpu = Clocks.cpu();
            pairs = asking.stream().mapToLong(item -> index.query(item).size()).sum();
            best = Math.min(best, (System.nanoTime() - start) / 1e9);
            bestCpu = Math.min(bestCpu, (Clocks.cpu() - cpu) / 1e9);
        }
        figures.put("recheck_seconds", best);
        figures.put("recheck_cpu_seconds", bestCpu);
        figures.put("recheck_pairs", pairs);
    }
}

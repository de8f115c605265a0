package org.kapok.benchmarks;

import java.util.List;
import org.kapok.benchmarks.world.World;
import org.kapok.engine.Item;
import org.kapok.engine.Side;
import org.kapok.engine.SpaceTimeIndex;

/** What adding, replacing and withdrawing cost, one after the other, on top of many live items. */
final class Writes {
    private Writes() {}

    static void measure(int size, int writes, Figures figures) {
        SpaceTimeIndex index = new SpaceTimeIndex(Side.NOTIFICATION);
        World world = new World(1, 2);
        index.addAll(world.items(Side.NOTIFICATION, size));
        List<Item> items = world.items(Side.NOTIFICATION, size + 3 * writes).subList(size, size + 3 * writes);
        items.subList(0, writes).forEach(index::add);
        long start = System.nanoTime();
        long cpu = Clocks.cpu();
        items.subList(writes, 3 * writes).forEach(index::add);
        figures.put("add_us", (System.nanoTime() - start) / 1000.0 / (2 * writes));
        figures.put("add_cpu_us", (Clocks.cpu() - cpu) / 1000.0 / (2 * writes));
        start = System.nanoTime();
        cpu = Clocks.cpu();
        items.subList(writes, 3 * writes).forEach(item -> index.withdraw(item.id()));
        figures.put("withdraw_us", (System.nanoTime() - start) / 1000.0 / (2 * writes));
        figures.put("withdraw_cpu_us", (Clocks.cpu() - cpu) / 1000.0 / (2 * writes));
    }
}

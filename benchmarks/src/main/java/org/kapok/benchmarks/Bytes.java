package org.kapok.benchmarks;

import java.util.List;
import org.kapok.benchmarks.world.World;
import org.kapok.engine.Item;
import org.kapok.engine.Movement;
import org.kapok.engine.Side;
import org.kapok.engine.SpaceTimeIndex;

/** How much of the heap an index keeps alive, with the names of its items and nothing else of them. */
final class Bytes {
    /** Longitude, latitude and time. */
    private static final int COORDINATES = 24;

    private Bytes() {}

    static void measure(int size, Figures figures) {
        figures.put("bytes_per_site", (double) kept(false, size) / size);
        long bytes = kept(true, size);
        long vertices = new World(3, 4)
                .alone(true, size).stream()
                        .mapToLong(item -> ((Movement) item).times().size())
                        .sum();
        long legs = vertices - size;
        figures.put("legs_per_movement", (double) legs / size);
        figures.put("bytes_per_leg", (double) bytes / legs);
        figures.put("bytes_per_leg_beyond_coordinates", (double) (bytes - vertices * COORDINATES) / legs);
    }

    private static long kept(boolean moving, int size) {
        long before = Clocks.heap();
        SpaceTimeIndex index = index(new World(3, 4).alone(moving, size));
        long after = Clocks.heap();
        if (index.size() != size) {
            throw new IllegalStateException("the index lost items");
        }
        return after - before;
    }

    private static SpaceTimeIndex index(List<Item> items) {
        SpaceTimeIndex index = new SpaceTimeIndex(Side.NOTIFICATION);
        index.addAll(items);
        return index;
    }
}

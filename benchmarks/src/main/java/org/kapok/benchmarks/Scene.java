package org.kapok.benchmarks;

import java.util.List;
import org.kapok.benchmarks.world.World;
import org.kapok.engine.Item;
import org.kapok.engine.Side;

/** The live items of one side and the movements of the other that are asked about them. */
record Scene(Side side, List<Item> items, List<Item> questions) {
    private static final long COUNTRY = 2026;

    static Scene of(Side side, int size, int questions) {
        World there = new World(COUNTRY, size + side.ordinal());
        World asking = new World(COUNTRY, -1 - side.ordinal());
        return new Scene(side, there.items(side, size), asking.questions(other(side), questions));
    }

    private static Side other(Side side) {
        return side == Side.NOTIFICATION ? Side.ACTIVITY : Side.NOTIFICATION;
    }

    /** The sum of the buffers of any pair. */
    static double withinM() {
        return World.bufferM(Side.NOTIFICATION) + World.bufferM(Side.ACTIVITY);
    }
}

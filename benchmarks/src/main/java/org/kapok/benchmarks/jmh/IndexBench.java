package org.kapok.benchmarks.jmh;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.kapok.benchmarks.world.World;
import org.kapok.engine.Item;
import org.kapok.engine.Side;
import org.kapok.engine.SpaceTimeIndex;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Questions to a live index of some size, and changes to it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class IndexBench {
    @Param({"1000", "100000"})
    public int size = 1000;

    private SpaceTimeIndex index = new SpaceTimeIndex(Side.ACTIVITY);
    private List<Item> items = List.of();
    private List<Item> questions = List.of();
    private int i;

    /** Makes a country and fills the index. */
    @Setup
    public void fill() {
        index = new SpaceTimeIndex(Side.ACTIVITY);
        items = new World(1, 2).items(Side.ACTIVITY, size);
        questions = new World(1, 3).questions(Side.NOTIFICATION, 256);
        index.addAll(items);
    }

    /** Which activities a movement comes too close to. */
    @Benchmark
    public Object query() {
        return index.query(questions.get(i++ & 255));
    }

    /** The same with where, when and how close. */
    @Benchmark
    public Object rows() {
        return index.rows(questions.get(i++ & 255));
    }

    /** An item put in the place of its earlier version. */
    @Benchmark
    public void replace() {
        index.add(items.get(i++ % items.size()));
    }
}

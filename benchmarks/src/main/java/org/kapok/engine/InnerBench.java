package org.kapok.engine;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The inner pieces of a question, each alone. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class InnerBench {
    private final double[] die =
            new SplittableRandom(7).doubles(1024, -5000, 5000).toArray();
    private final Movement movement = route(0);
    private final Movement later = route(900);
    private final Standing place = new Standing(
            new ItemId("p"),
            new Shape.Point(new LonLat(18.3, 5.05)),
            Window.openFrom(Seconds.EPOCH),
            500,
            AltitudeBand.EVERY);
    private final Body body = Body.of(movement);
    private final Body laterBody = Body.of(later);
    private final Body placeBody = Body.of(place);
    private final Question question = new Question(movement);
    private final float[] box = question.box.clone();
    private int i;

    private static Movement route(long delay) {
        return new Movement(
                new ItemId("m" + delay),
                Positions.of(18, 5, 18.2, 5.1, 18.4, 5, 18.6, 5.2),
                List.of(
                        Seconds.toInstant(delay),
                        Seconds.toInstant(delay + 1800),
                        Seconds.toInstant(delay + 3600),
                        Seconds.toInstant(delay + 5400)),
                600,
                2000,
                AltitudeBand.EVERY);
    }

    private double next() {
        return die[i++ & 1023];
    }

    /** A question made ready: the routes' nodes in space, boxes round its pieces. */
    @Benchmark
    public Object ready() {
        return new Question(movement);
    }

    /** One box against another. */
    @Benchmark
    public boolean boxes() {
        return question.meets(i++ % 3, box, 8);
    }

    /** A place against a straight stretch of the plane. */
    @Benchmark
    public double passing() {
        return Kernel.passing(next(), next(), 0, 0, 4000, 3000, 1 / 25e6, 0.1, 0.9);
    }

    /** Two travellers on straight stretches of the plane. */
    @Benchmark
    public double crossing() {
        return Kernel.crossing(next(), next(), 4000, 3000, 0, 1800, next(), next(), -2000, 900, 600, 2400, 120);
    }

    /** The exact test of a movement and a place. */
    @Benchmark
    public boolean exactPassing() {
        return Meeting.tooClose(body, placeBody);
    }

    /** The exact test of two movements. */
    @Benchmark
    public boolean exactCrossing() {
        return Meeting.tooClose(body, laterBody);
    }

    /** A whole row: where, when and how close. */
    @Benchmark
    public Object row() {
        return Meeting.encounter(body, laterBody);
    }
}

package org.kapok.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/** The live index against asking every pair one by one, in crowded worlds anywhere on Earth and of any size. */
class LiveIndexTest {
    /** How many items a world has: enough for trees of many leaves. */
    private static final int ITEMS = 150;

    private static final int QUESTIONS = 12;

    /** A crowd: items within {@code degrees} and some hours of each other, with buffers and slacks to match. */
    private record Crowd(double lon, double lat, double degrees, SplittableRandom random) {
        Item item(Side side, String name) {
            ItemId id = new ItemId(name);
            double buffer = random.nextInt(5) == 0 ? 0 : random.nextDouble(degrees * 3000);
            double start = random.nextDouble(80_000);
            return switch (random.nextInt(5)) {
                case 0, 1 -> movement(id, start, buffer);
                case 2 ->
                    new Standing(
                            id,
                            polygon(random.nextDouble(0.01, 0.2) * degrees),
                            new Window(Fixtures.at(start), Fixtures.at(start + random.nextDouble(1, 9000))),
                            buffer,
                            altitude());
                default -> {
                    Window window = side == Side.NOTIFICATION && random.nextInt(4) == 0
                            ? Window.openFrom(Fixtures.at(start))
                            : new Window(Fixtures.at(start), Fixtures.at(start + random.nextDouble(1, 9000)));
                    double[] at = place();
                    yield new Standing(id, new Shape.Point(new LonLat(at[0], at[1])), window, buffer, altitude());
                }
            };
        }

        private AltitudeBand altitude() {
            return random.nextInt(4) == 0
                    ? new AltitudeBand(random.nextDouble(100), random.nextDouble(100, 300))
                    : AltitudeBand.EVERY;
        }

        private Movement movement(ItemId id, double start, double buffer) {
            int places = random.nextInt(2, 6);
            double[] row = new double[3 * places];
            double time = start;
            for (int i = 0; i < places; i++) {
                boolean stop = i > 0 && random.nextInt(4) == 0;
                double[] at = stop ? new double[] {row[3 * i - 2], row[3 * i - 1]} : place();
                row[3 * i] = time;
                row[3 * i + 1] = at[0];
                row[3 * i + 2] = at[1];
                time += random.nextDouble(600, 5000);
            }
            double slack = random.nextBoolean() ? 0 : random.nextDouble(3000);
            Movement movement = Fixtures.movement(slack, buffer, row);
            return new Movement(id, movement.route(), movement.times(), slack, buffer, altitude());
        }

        private double[] place() {
            return around(random.nextDouble(-1, 1) * degrees, random.nextDouble(-1, 1) * degrees);
        }

        private double[] around(double east, double north) {
            double y = Math.clamp(lat + north, -89.9, 89.9);
            double x = lon + east / Math.max(0.02, Math.cos(Math.toRadians(y)));
            return new double[] {Math.IEEEremainder(x, 360), y};
        }

        private Shape polygon(double half) {
            double east = random.nextDouble(-1, 1) * degrees;
            double north = random.nextDouble(-1, 1) * degrees;
            double[] ring = new double[14];
            for (int i = 0; i <= 6; i++) {
                double turn = i % 6 * Math.PI / 3;
                double reach = half * (i % 6 == 0 ? 1 : 0.6);
                double[] at = around(east + reach * Math.cos(turn), north + reach * Math.sin(turn));
                ring[2 * i] = at[0];
                ring[2 * i + 1] = at[1];
            }
            return Fixtures.polygon(ring);
        }
    }

    private static List<ItemId> oneByOne(Item question, Iterable<Item> items) {
        List<ItemId> found = new ArrayList<>();
        for (Item item : items) {
            if (Meeting.tooClose(Body.of(question), Body.of(item))) {
                found.add(item.id());
            }
        }
        return found;
    }

    @Property(tries = 60) // ENG-4, ENG-15
    void answersAsAskingEveryPairDoes(
            @ForAll @DoubleRange(min = -180, max = 180) double lon,
            @ForAll @DoubleRange(min = -88, max = 88) double lat,
            @ForAll @DoubleRange(min = -2, max = 1.3) double size,
            @ForAll long seed) {
        Crowd crowd = new Crowd(lon, lat, Math.pow(10, size), new SplittableRandom(seed));
        for (Side side : Side.values()) {
            List<Item> items = new ArrayList<>();
            for (int i = 0; i < ITEMS; i++) {
                items.add(crowd.item(side, "i" + i));
            }
            SpaceTimeIndex atOnce = new SpaceTimeIndex(side);
            atOnce.addAll(items);
            SpaceTimeIndex oneByOne = new SpaceTimeIndex(side);
            items.forEach(oneByOne::add);
            Side other = side == Side.ACTIVITY ? Side.NOTIFICATION : Side.ACTIVITY;
            for (int i = 0; i < QUESTIONS; i++) {
                Item question = crowd.item(other, "q" + i);
                List<ItemId> expected = oneByOne(question, items);
                assertThat(atOnce.query(question)).as("%s", question).isEqualTo(expected);
                assertThat(oneByOne.query(question)).isEqualTo(expected);
            }
        }
    }

    @Property(tries = 20) // ENG-15
    void keepsItsAnswersThroughAddingReplacingAndWithdrawing(@ForAll long seed) {
        Crowd crowd = new Crowd(18, 6, 0.5, new SplittableRandom(seed));
        SpaceTimeIndex index = new SpaceTimeIndex(Side.ACTIVITY);
        Map<ItemId, Item> naive = new LinkedHashMap<>();
        Set<ItemId> ever = new HashSet<>();
        for (int step = 0; step < 250; step++) {
            Item item = crowd.item(Side.ACTIVITY, "a" + crowd.random().nextInt(90));
            switch (crowd.random().nextInt(8)) {
                case 0, 1 -> assertThat(index.withdraw(item.id())).isEqualTo(naive.remove(item.id()) != null);
                case 2 -> {
                    List<Item> many = new ArrayList<>();
                    for (int i = 0; i < 20; i++) {
                        many.add(crowd.item(Side.ACTIVITY, "a" + crowd.random().nextInt(90)));
                    }
                    index.addAll(many);
                    many.forEach(one -> putLast(naive, one));
                }
                default -> {
                    index.add(item);
                    putLast(naive, item);
                }
            }
            ever.addAll(naive.keySet());
            if (step % 25 == 24) {
                Item question = crowd.item(Side.NOTIFICATION, "n");
                assertThat(index.query(question)).isEqualTo(oneByOne(question, naive.values()));
            }
            assertThat(index.size()).isEqualTo(naive.size());
        }
        ever.forEach(id -> assertThat(index.withdraw(id)).isEqualTo(naive.containsKey(id)));
        assertThat(index.query(crowd.item(Side.NOTIFICATION, "n"))).isEmpty();
    }

    private static void putLast(Map<ItemId, Item> naive, Item item) {
        naive.remove(item.id());
        naive.put(item.id(), item);
    }
}

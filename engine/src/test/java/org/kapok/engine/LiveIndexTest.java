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
                List<ItemId> expected = Crowd.oneByOne(question, items);
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
                assertThat(index.query(question)).isEqualTo(Crowd.oneByOne(question, naive.values()));
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

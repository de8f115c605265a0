package org.kapok.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapok.engine.Fixtures.movement;
import static org.kapok.engine.Fixtures.window;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** The lists and the live index against asking every pair one by one. */
class IndexTest {
    private static Item random(SplittableRandom random, String id) {
        double lon = 179 + random.nextDouble(2);
        double lat = random.nextDouble(1);
        double start = random.nextDouble(50_000);
        double buffer = random.nextDouble(3000);
        ItemId name = new ItemId(id);
        if (random.nextBoolean()) {
            Movement m = movement(
                    random.nextDouble(2000), buffer, start, wrap(lon), lat, start + 4000, wrap(lon + 0.3), lat + 0.1);
            return new Movement(name, m.route(), m.times(), m.slackS(), buffer, AltitudeBand.EVERY);
        }
        double half = random.nextDouble(0.1);
        Shape shape = random.nextBoolean()
                ? new Shape.Point(new LonLat(wrap(lon), lat))
                : Fixtures.polygon(wrap(lon), lat, wrap(lon + half), lat, wrap(lon + half), lat + half, wrap(lon), lat);
        return new Standing(name, shape, window(start, start + 20_000), buffer, AltitudeBand.EVERY);
    }

    private static double wrap(double lon) {
        return lon > 180 ? lon - 360 : lon;
    }

    @Test // ENG-14
    void listsAnswerAsPairsDoInFileOrder() {
        SplittableRandom random = new SplittableRandom(1);
        List<Item> notifications = new ArrayList<>();
        List<Item> activities = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            notifications.add(random(random, "n" + i));
            activities.add(random(random, "a" + i));
        }
        List<Pair> expected = new ArrayList<>();
        for (Item n : notifications) {
            for (Item a : activities) {
                Proximity.between(n, a).ifPresent(found -> expected.add(new Pair(n.id(), a.id(), found)));
            }
        }
        assertThat(expected).hasSizeGreaterThan(10);
        assertThat(Proximity.among(notifications, activities)).isEqualTo(expected);
    }

    @Test // ENG-15
    void theLiveIndexAnswersAsANaiveListDoes() {
        SplittableRandom random = new SplittableRandom(2);
        SpaceTimeIndex index = new SpaceTimeIndex(Side.ACTIVITY);
        Map<ItemId, Item> naive = new LinkedHashMap<>();
        for (int step = 0; step < 300; step++) {
            Item item = random(random, "a" + random.nextInt(80));
            if (random.nextInt(3) == 0) {
                assertThat(index.withdraw(item.id())).isEqualTo(naive.remove(item.id()) != null);
            } else {
                index.add(item);
                naive.remove(item.id());
                naive.put(item.id(), item);
            }
            if (step % 10 == 0) {
                Item question = random(random, "n");
                List<ItemId> expected = naive.values().stream()
                        .filter(a -> Proximity.between(question, a).isPresent())
                        .map(Item::id)
                        .toList();
                assertThat(index.query(question)).isEqualTo(expected);
                assertThat(index.rows(question)).extracting(Pair::activity).isEqualTo(expected);
            }
            assertThat(index.size()).isEqualTo(naive.size());
        }
    }

    @Test // ENG-15
    void aReaderSeesEachReplacementWholeWhileAWriterWorks() throws InterruptedException {
        SpaceTimeIndex index = new SpaceTimeIndex(Side.ACTIVITY);
        Standing site = Fixtures.point(0, 0, window(0, 100), 10);
        index.add(site);
        AtomicBoolean done = new AtomicBoolean();
        Thread writer = new Thread(() -> {
            for (int i = 0; i < 2000; i++) {
                index.add(site);
            }
            done.set(true);
        });
        writer.start();
        int asked = 0;
        while (!done.get() || asked == 0) {
            assertThat(index.query(site)).containsExactly(site.id());
            asked++;
        }
        writer.join();
        assertThat(index.query(site)).containsExactly(site.id());
    }

    @Test // ENG-4, ENG-15
    void crowdsOfEverySizeAnswerAsAskingEveryPairDoes() {
        int hits = 0;
        double[][] crowds = {{18, 6, 0.02}, {179.9, -10, 0.3}, {-60, 85, 2}, {10, 50, 9}, {0, 0, 60}};
        for (double[] crowd : crowds) {
            Crowd world = new Crowd(crowd[0], crowd[1], crowd[2], new SplittableRandom(11));
            for (Side side : Side.values()) {
                List<Item> items = new ArrayList<>();
                for (int i = 0; i < 120; i++) {
                    items.add(world.item(side, "i" + i));
                }
                SpaceTimeIndex index = new SpaceTimeIndex(side);
                index.addAll(items);
                for (int i = 0; i < 20; i++) {
                    Item question = world.item(side == Side.ACTIVITY ? Side.NOTIFICATION : Side.ACTIVITY, "q");
                    List<ItemId> expected = Crowd.oneByOne(question, items);
                    assertThat(index.query(question)).isEqualTo(expected);
                    hits += expected.size();
                }
            }
        }
        assertThat(hits).isGreaterThan(100);
    }

    @Test // ENG-15
    void movementsOfManyLegsAreAskedInParts() {
        SpaceTimeIndex index = new SpaceTimeIndex(Side.ACTIVITY);
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Standing place = Fixtures.point(0.05 * i, 0.001, window(0, 900_000), 300);
            items.add(new Standing(new ItemId("p" + i), place.shape(), place.window(), 300, AltitudeBand.EVERY));
        }
        index.addAll(items);
        double[] row = new double[3 * 150];
        for (int i = 0; i < 150; i++) {
            row[3 * i] = 600.0 * i;
            row[3 * i + 1] = 0.05 * i;
        }
        Movement tour = movement(0, 0, row);
        assertThat(index.query(tour)).hasSize(150).isEqualTo(Crowd.oneByOne(tour, items));
    }

    @Test // ENG-15
    void nothingIsFoundInNothing() {
        SpaceTimeIndex index = new SpaceTimeIndex(Side.ACTIVITY);
        assertThat(index.query(Fixtures.point(0, 0, window(0, 1), 10))).isEmpty();
        index.addAll(List.of());
        assertThat(index.size()).isZero();
        assertThat(index.withdraw(new ItemId("x"))).isFalse();
    }

    @Test // ENG-15
    void rowsNameTheNotificationFirstWhicheverSideTheIndexHolds() {
        Standing site = Fixtures.point(0, 0, window(0, 100), 10);
        Standing area = Fixtures.area(Fixtures.polygon(Fixtures.square(0, 0, 0.1)), window(50, 200), 5);
        List<Pair> expected = List.of(
                new Pair(site.id(), area.id(), Proximity.between(site, area).orElseThrow()));
        SpaceTimeIndex notifications = new SpaceTimeIndex(Side.NOTIFICATION);
        notifications.add(site);
        SpaceTimeIndex activities = new SpaceTimeIndex(Side.ACTIVITY);
        activities.add(area);
        assertThat(notifications.rows(area)).isEqualTo(expected);
        assertThat(activities.rows(site)).isEqualTo(expected);
    }

    @Test // ENG-15
    void ofOneIdPutInTwiceAtOnceTheLastCounts() {
        SpaceTimeIndex index = new SpaceTimeIndex(Side.ACTIVITY);
        Standing near = Fixtures.point(0, 0, window(0, 100), 10);
        Standing far = Fixtures.point(5, 5, window(0, 100), 10);
        index.addAll(List.of(near, far));
        assertThat(index.query(near)).isEmpty();
        assertThat(index.query(far)).containsExactly(far.id());
    }
}

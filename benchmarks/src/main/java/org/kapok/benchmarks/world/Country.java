package org.kapok.benchmarks.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.kapok.engine.LonLat;

/** Two hundred towns of uneven size in a country of 1,400 by 1,100 km, each with roads to its nearest neighbours. */
final class Country {
    private static final int TOWNS = 200;
    private static final int NEIGHBOURS = 3;
    private static final double WEST = 14;
    private static final double SOUTH = 2;
    private static final double WIDTH = 13;
    private static final double HEIGHT = 10;
    private static final double STRETCH_KM = 25;
    static final double KM_PER_DEGREE = 111.2;

    /** A road with its bends, from one town to another. */
    record Road(int from, int to, List<LonLat> bends) {}

    private final List<LonLat> towns = new ArrayList<>();
    private final double[] share = new double[TOWNS];
    private final List<List<Road>> roads = new ArrayList<>();

    Country(SplittableRandom random) {
        double total = 0;
        for (int i = 0; i < TOWNS; i++) {
            towns.add(new LonLat(WEST + random.nextDouble(WIDTH), SOUTH + random.nextDouble(HEIGHT)));
            total += 1 / Math.sqrt(i + 1.0);
            share[i] = total;
            roads.add(new ArrayList<>());
        }
        for (int i = 0; i < TOWNS; i++) {
            share[i] /= total;
        }
        for (int i = 0; i < TOWNS; i++) {
            for (int j : nearest(i)) {
                if (roads.get(i).stream().noneMatch(road -> road.to() == j)) {
                    List<LonLat> bends = bends(random, towns.get(i), towns.get(j));
                    roads.get(i).add(new Road(i, j, bends));
                    roads.get(j).add(new Road(j, i, bends.reversed()));
                }
            }
        }
    }

    private List<Integer> nearest(int town) {
        return IntStream.range(0, TOWNS)
                .filter(other -> other != town)
                .boxed()
                .sorted(Comparator.comparingDouble(other -> km(towns.get(town), towns.get(other))))
                .limit(NEIGHBOURS)
                .toList();
    }

    private static List<LonLat> bends(SplittableRandom random, LonLat from, LonLat to) {
        int stretches = (int) Math.ceil(km(from, to) / STRETCH_KM);
        List<LonLat> bends = new ArrayList<>(List.of(from));
        for (int i = 1; i < stretches; i++) {
            double f = (double) i / stretches;
            double aside = 0.04;
            bends.add(new LonLat(
                    from.lon() + f * (to.lon() - from.lon()) + random.nextDouble(-aside, aside),
                    from.lat() + f * (to.lat() - from.lat()) + random.nextDouble(-aside, aside)));
        }
        bends.add(to);
        return bends;
    }

    /** Kilometres on a plane: good enough to make data up. */
    static double km(LonLat p, LonLat q) {
        double east = (p.lon() - q.lon()) * Math.cos(Math.toRadians((p.lat() + q.lat()) / 2));
        return KM_PER_DEGREE * Math.hypot(east, p.lat() - q.lat());
    }

    /** A town, the larger ones more often. */
    int town(SplittableRandom random) {
        int found = Arrays.binarySearch(share, random.nextDouble());
        return Math.min(TOWNS - 1, found < 0 ? -found - 1 : found);
    }

    LonLat place(int town) {
        return towns.get(town);
    }

    Road road(SplittableRandom random, int town) {
        List<Road> choice = roads.get(town);
        return choice.get(random.nextInt(choice.size()));
    }
}

package org.kapok.benchmarks.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.kapok.engine.AltitudeBand;
import org.kapok.engine.ItemId;
import org.kapok.engine.LonLat;
import org.kapok.engine.Movement;
import org.kapok.engine.Positions;

/** Movements from town to town: one to three roads by day, at 25 to 60 km/h, with a stop in each town on the way. */
final class Movements {
    private static final double OFF_ROAD_KM = 0.05;
    private static final double[] SLACKS = {0, 600, 1800};

    private final Country country;
    private final SplittableRandom random;

    Movements(Country country, SplittableRandom random) {
        this.country = country;
        this.random = random;
    }

    Movement movement(ItemId id, double buffer) {
        List<LonLat> route = new ArrayList<>();
        List<Instant> times = new ArrayList<>();
        int town = country.town(random);
        Instant clock = World.hour(24 * random.nextInt(365) + random.nextDouble(4, 11));
        int roads = random.nextInt(1, 4);
        for (int i = 0; i < roads; i++) {
            Country.Road road = country.road(random, town);
            clock = drive(road, clock, route, times);
            town = road.to();
        }
        double[] lonLat = new double[2 * route.size()];
        for (int i = 0; i < route.size(); i++) {
            lonLat[2 * i] = route.get(i).lon();
            lonLat[2 * i + 1] = route.get(i).lat();
        }
        double slack = SLACKS[random.nextInt(SLACKS.length)];
        return new Movement(id, Positions.of(lonLat), times, slack, buffer, AltitudeBand.EVERY);
    }

    /** Appends a road; where another ended before, with a stop in the town between. */
    private Instant drive(Country.Road road, Instant start, List<LonLat> route, List<Instant> times) {
        Instant clock = start;
        if (!route.isEmpty()) {
            clock = clock.plusSeconds(60L * random.nextInt(15, 90));
            route.add(route.getLast());
            times.add(clock);
        } else {
            route.add(near(road.bends().getFirst()));
            times.add(clock);
        }
        double kmh = random.nextDouble(25, 60);
        for (LonLat bend : road.bends().subList(1, road.bends().size())) {
            LonLat next = near(bend);
            clock = clock.plusSeconds(1 + (long) (Country.km(route.getLast(), next) / kmh * 3600));
            route.add(next);
            times.add(clock);
        }
        return clock;
    }

    private LonLat near(LonLat place) {
        return World.aside(place, random.nextGaussian(0, OFF_ROAD_KM), random.nextGaussian(0, OFF_ROAD_KM));
    }
}

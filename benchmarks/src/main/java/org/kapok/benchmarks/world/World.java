package org.kapok.benchmarks.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.kapok.engine.AltitudeBand;
import org.kapok.engine.Item;
import org.kapok.engine.ItemId;
import org.kapok.engine.LonLat;
import org.kapok.engine.Positions;
import org.kapok.engine.Shape;
import org.kapok.engine.Side;
import org.kapok.engine.Standing;
import org.kapok.engine.Window;

/**
 * A year of a country's notifications and activity notices, the same for the same seed.
 *
 * <p>Notifications: 70 % sites round the towns, 30 % movements along the roads with leg times and slack. Activities: 60 %
 * closed places round the towns, 30 % movements, 10 % areas of 2 to 30 km across. Each side keeps one buffer, so that a
 * database can use its index as it was meant to be used.
 */
public final class World {
    static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");
    private static final double HOURS_A_YEAR = 365 * 24;
    private static final double TOWN_KM = 3;

    private final Country country;
    private final SplittableRandom random;
    private final Movements movements;

    /** A world that a seed decides on; its country has a seed of its own, so that worlds can share it. */
    public World(long countrySeed, long seed) {
        this.country = new Country(new SplittableRandom(countrySeed));
        this.random = new SplittableRandom(seed);
        this.movements = new Movements(country, random);
    }

    /** Metres kept round everything of a side. */
    public static double bufferM(Side side) {
        return side == Side.NOTIFICATION ? 500 : 2_000;
    }

    /** Live items of a side; ids are the side's letter and a number from 0. */
    public List<Item> items(Side side, int count) {
        List<Item> items = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            items.add(item(side, id(side, i)));
        }
        return items;
    }

    /** Movements of a side, as questions. */
    public List<Item> questions(Side side, int count) {
        List<Item> items = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            items.add(movements.movement(id(side, i), bufferM(side)));
        }
        return items;
    }

    /** Sites, or movements, alone: what bytes are counted on. */
    public List<Item> alone(boolean moving, int count) {
        List<Item> items = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            ItemId id = id(Side.NOTIFICATION, i);
            items.add(moving ? movements.movement(id, 500) : site(id, 500));
        }
        return items;
    }

    private static ItemId id(Side side, int number) {
        return new ItemId((side == Side.NOTIFICATION ? "n" : "a") + number);
    }

    private Item item(Side side, ItemId id) {
        double die = random.nextDouble();
        double buffer = bufferM(side);
        if (die < 0.3) {
            return movements.movement(id, buffer);
        }
        return side == Side.ACTIVITY && die < 0.4 ? area(id, buffer) : site(id, buffer);
    }

    private Standing site(ItemId id, double buffer) {
        LonLat town = country.place(country.town(random));
        LonLat place = aside(town, random.nextGaussian(0, TOWN_KM), random.nextGaussian(0, TOWN_KM));
        double days = Math.min(180, Math.exp(random.nextGaussian(Math.log(14), 1)));
        Instant from = hour(random.nextDouble(HOURS_A_YEAR));
        Window window = random.nextInt(20) == 0
                ? Window.openFrom(from)
                : new Window(from, from.plus(Duration.ofMinutes((long) (days * 24 * 60) + 60)));
        return new Standing(id, new Shape.Point(place), window, buffer, AltitudeBand.EVERY);
    }

    private Standing area(ItemId id, double buffer) {
        LonLat middle = country.place(country.town(random));
        middle = aside(middle, random.nextGaussian(0, 15), random.nextGaussian(0, 15));
        double radius = Math.exp(random.nextDouble(Math.log(1), Math.log(15)));
        int corners = random.nextInt(6, 17);
        double[] ring = new double[2 * corners + 2];
        for (int i = 0; i < corners; i++) {
            double turn = 2 * Math.PI * i / corners;
            double reach = radius * random.nextDouble(0.7, 1);
            LonLat corner = aside(middle, reach * Math.cos(turn), reach * Math.sin(turn));
            ring[2 * i] = corner.lon();
            ring[2 * i + 1] = corner.lat();
        }
        ring[2 * corners] = ring[0];
        ring[2 * corners + 1] = ring[1];
        Instant from = hour(random.nextDouble(HOURS_A_YEAR));
        Window window = new Window(from, from.plus(Duration.ofMinutes(random.nextLong(120, 10 * 24 * 60))));
        return new Standing(id, new Shape.Polygon(Positions.of(ring), List.of()), window, buffer, AltitudeBand.EVERY);
    }

    static LonLat aside(LonLat from, double eastKm, double northKm) {
        double lat = from.lat() + northKm / Country.KM_PER_DEGREE;
        return new LonLat(from.lon() + eastKm / (Country.KM_PER_DEGREE * Math.cos(Math.toRadians(lat))), lat);
    }

    static Instant hour(double hours) {
        return NEW_YEAR.plus(Duration.ofMinutes((long) (hours * 60)));
    }
}

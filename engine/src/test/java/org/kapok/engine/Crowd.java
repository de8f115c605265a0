package org.kapok.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A crowd: items within {@code degrees} and some hours of each other, with buffers and slacks to match. */
record Crowd(double lon, double lat, double degrees, SplittableRandom random) {
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
        if (random.nextInt(2) == 0) {
            return AltitudeBand.EVERY;
        }
        double floor = random.nextDouble(300);
        return new AltitudeBand(floor, floor + 80);
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

    /** The items that come too close to a question, each asked by itself. */
    static List<ItemId> oneByOne(Item question, Iterable<Item> items) {
        List<ItemId> found = new ArrayList<>();
        for (Item item : items) {
            if (Meeting.tooClose(Body.of(question), Body.of(item))) {
                found.add(item.id());
            }
        }
        return found;
    }
}

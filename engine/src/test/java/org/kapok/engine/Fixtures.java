package org.kapok.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Items in few words; times are seconds after six in the morning of 1 March 2026, UTC. */
final class Fixtures {
    static final Instant SIX = Instant.parse("2026-03-01T06:00:00Z");

    private Fixtures() {}

    static Instant at(double seconds) {
        return SIX.plusNanos(Math.round(seconds * 1e9));
    }

    static Window window(double from, double until) {
        return new Window(at(from), at(until));
    }

    static Standing point(double lon, double lat, Window window, double buffer) {
        return new Standing(
                new ItemId("point"), new Shape.Point(new LonLat(lon, lat)), window, buffer, AltitudeBand.EVERY);
    }

    static Standing area(Shape shape, Window window, double buffer) {
        return new Standing(new ItemId("area"), shape, window, buffer, AltitudeBand.EVERY);
    }

    static Shape.Polygon polygon(double... shell) {
        return new Shape.Polygon(Positions.of(shell), List.of());
    }

    static Shape.Polygon polygon(double[] shell, double[]... holes) {
        return new Shape.Polygon(
                Positions.of(shell), Arrays.stream(holes).map(Positions::of).toList());
    }

    /** Square round a place, in degrees. */
    static double[] square(double lon, double lat, double half) {
        return new double[] {
            lon - half,
            lat - half,
            lon + half,
            lat - half,
            lon + half,
            lat + half,
            lon - half,
            lat + half,
            lon - half,
            lat - half
        };
    }

    /** Time, longitude and latitude of each position in turn. */
    static Movement movement(double slack, double buffer, double... timeLonLat) {
        double[] lonLat = new double[timeLonLat.length / 3 * 2];
        List<Instant> times = new ArrayList<>();
        for (int i = 0; i < timeLonLat.length / 3; i++) {
            times.add(at(timeLonLat[3 * i]));
            lonLat[2 * i] = timeLonLat[3 * i + 1];
            lonLat[2 * i + 1] = timeLonLat[3 * i + 2];
        }
        return new Movement(new ItemId("movement"), Positions.of(lonLat), times, slack, buffer, AltitudeBand.EVERY);
    }

    static double seconds(Instant instant) {
        return (instant.getEpochSecond() - SIX.getEpochSecond()) + instant.getNano() * 1e-9;
    }
}

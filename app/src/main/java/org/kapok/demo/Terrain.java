package org.kapok.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import org.kapok.geo.Atlas;
import org.kapok.geo.Coordinate;
import org.kapok.notifications.Mode;
import org.kapok.notifications.Place;
import org.kapok.notifications.Stop;

/** Real places of a sample operation, and where one is between them. */
record Terrain(Atlas atlas) {

    /** Between two real towns of the country. */
    record Passing(Coordinate at, double azimuth, Instant time) {}

    Coordinate town(String name) {
        return atlas.named(name).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the sample geography has no " + name))
                .coordinate();
    }

    /** {@code metres} from {@code start} towards {@code azimuth} (degrees clockwise from north), five decimals. */
    static Coordinate offset(Coordinate start, double azimuth, double metres) {
        GeodesicData end = Geodesic.WGS84.Direct(start.latitude(), start.longitude(), azimuth, metres);
        return new Coordinate(fiveDecimals(end.lon2), fiveDecimals(end.lat2));
    }

    /** A place outside the town's centre; its coordinate never ends in zeros, as nobody's receiver does. */
    Place near(String town, double azimuth, double metres) {
        return Place.of(town, offset(town(town), azimuth, metres));
    }

    /** Passes these towns one after the other, with half an hour in each of those in between. */
    List<Stop> stops(Mode mode, List<String> towns, Instant departs) {
        var stops = new ArrayList<Stop>();
        Instant time = departs;
        for (int i = 0; i < towns.size(); i++) {
            Coordinate at = town(towns.get(i));
            if (i > 0) {
                time = time.plus(travel(mode, stops.getLast().place().at(), at));
            }
            boolean between = i > 0 && i < towns.size() - 1 && mode != Mode.AIR;
            Instant leave = between ? time.plus(Duration.ofMinutes(30)) : time;
            stops.add(new Stop(Place.of(towns.get(i), at), time, leave));
            time = leave;
        }
        return List.copyOf(stops);
    }

    /** Where one is at this {@code share} (0..1) of leg {@code leg}. */
    static Passing on(List<Stop> stops, int leg, double share) {
        Stop from = stops.get(leg);
        Stop to = stops.get(leg + 1);
        double azimuth = from.place().at().azimuthTo(to.place().at());
        double metres = from.place().at().metresTo(to.place().at());
        long seconds = Duration.between(from.leave(), to.arrive()).toSeconds();
        return new Passing(
                offset(from.place().at(), azimuth, share * metres),
                azimuth,
                from.leave().plusSeconds(Math.round(share * seconds)));
    }

    private static Duration travel(Mode mode, Coordinate from, Coordinate to) {
        double kilometresAnHour =
                switch (mode) {
                    case ROAD -> 40;
                    case AIR -> 320;
                    case RIVER -> 14;
                };
        long minutes = Math.round(from.metresTo(to) / 1000 / kilometresAnHour * 60);
        return Duration.ofMinutes(Math.max(10, minutes));
    }

    private static double fiveDecimals(double degrees) {
        long units = Math.round(degrees * 1e5);
        return (units % 10 == 0 ? units + 3 : units) / 1e5;
    }
}

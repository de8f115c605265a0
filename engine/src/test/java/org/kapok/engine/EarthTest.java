package org.kapok.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.kapok.engine.Fixtures.area;
import static org.kapok.engine.Fixtures.movement;
import static org.kapok.engine.Fixtures.point;
import static org.kapok.engine.Fixtures.polygon;
import static org.kapok.engine.Fixtures.square;
import static org.kapok.engine.Fixtures.window;

import java.util.List;
import java.util.SplittableRandom;
import net.sf.geographiclib.Geodesic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Anywhere on Earth: poles, the 180th meridian, long edges, antipodes. ENG-4 */
class EarthTest {
    private static final Window DAY = window(0, 86_400);

    @Test // ENG-4
    void piecesLeaveTheGeodesicByLessThanThreeMillimetres() {
        SplittableRandom random = new SplittableRandom(7);
        double[] at = new double[3];
        for (int i = 0; i < 2000; i++) {
            var line = Geodesic.WGS84.DirectLine(
                    random.nextDouble(-90, 90), random.nextDouble(-180, 180), random.nextDouble(0, 360), 99_900);
            var end = line.Position(99_900);
            Track track = TrackBuilder.of(movement(0, 0, 0, end.lon1, end.lat1, 1, end.lon2, end.lat2));
            for (double u : new double[] {0.1, 0.25, 0.5, 0.7, 0.95}) {
                track.at(0, u, at);
                LonLat place = Earth.toLonLat(at[0], at[1], at[2]);
                var truth = line.Position(99_900 * u);
                assertThat(Earth.geodesic(place, new LonLat(truth.lon2, truth.lat2)))
                        .isLessThan(3e-3);
                double[] surface = new double[3];
                Earth.toXyz(place.lon(), place.lat(), surface, 0);
                assertThat(Math.hypot(Math.hypot(at[0] - surface[0], at[1] - surface[1]), at[2] - surface[2]))
                        .isLessThan(3e-3);
            }
        }
    }

    @Test // ENG-4
    void chordsBoundGeodesicsEverywhere() {
        SplittableRandom random = new SplittableRandom(8);
        double[] xyz = new double[6];
        for (int i = 0; i < 20_000; i++) {
            LonLat p = new LonLat(random.nextDouble(-180, 180), random.nextDouble(-90, 90));
            LonLat q = random.nextInt(4) == 0
                    ? new LonLat(Math.clamp(p.lon() > 0 ? p.lon() - 179.9 : p.lon() + 179.9, -180, 180), -p.lat())
                    : new LonLat(random.nextDouble(-180, 180), random.nextDouble(-90, 90));
            Earth.toXyz(p.lon(), p.lat(), xyz, 0);
            Earth.toXyz(q.lon(), q.lat(), xyz, 3);
            double chord = Math.hypot(Math.hypot(xyz[3] - xyz[0], xyz[4] - xyz[1]), xyz[5] - xyz[2]);
            double geodesic = Earth.geodesic(p, q);
            assertThat(chord).isLessThanOrEqualTo(Earth.chordCut(geodesic) + 1e-6);
            if (chord < Earth.MEASURED) {
                assertThat(Earth.arc(chord)).isCloseTo(geodesic, within(1.3e-4 * geodesic + 1e-6));
            }
        }
    }

    @ParameterizedTest // ENG-4
    @CsvSource({"180, 10", "-180, -10", "179.9, 60", "0, 0", "20, 89.2", "-75, -89.2"})
    void aSquareHoldsItsMiddleWhereverItLiesAndWhicheverWayItTurns(double lon, double lat) {
        double[] ring = new double[10];
        double[] back = new double[10];
        for (int i = 0; i < 5; i++) {
            var at = Geodesic.WGS84.Direct(lat, lon, 45 + 90.0 * (i % 4), 150_000);
            ring[2 * i] = back[8 - 2 * i] = at.lon2;
            ring[2 * i + 1] = back[9 - 2 * i] = at.lat2;
        }
        for (double[] shell : List.of(ring, back)) {
            Standing a = area(polygon(shell), DAY, 0);
            assertThat(Proximity.between(point(lon, lat, DAY, 0), a)).isPresent();
            assertThat(Proximity.between(point(-lon / 2, -lat / 2 + 5, DAY, 0), a))
                    .isEmpty();
            assertThat(Proximity.between(point(lon, -lat == lat ? 45 : -lat, DAY, 0), a))
                    .isEmpty();
        }
    }

    @Test // ENG-4
    void aRingRoundThePoleHoldsThePole() {
        Shape cap = polygon(0, 80, 90, 80, 180, 80, -90, 80, 0, 80);
        Standing arctic = area(cap, DAY, 0);
        assertThat(Proximity.between(point(45, 90, DAY, 0), arctic)).isPresent();
        assertThat(Proximity.between(point(45, 89, DAY, 0), arctic)).isPresent();
        assertThat(Proximity.between(point(45, 79, DAY, 0), arctic)).isEmpty();
        assertThat(Proximity.between(point(45, -90, DAY, 0), arctic)).isEmpty();
        assertThat(Proximity.between(movement(0, 0, 0, -30, 85, 60, 150, 85), arctic))
                .isPresent();
    }

    @Test // ENG-4
    void anEdgeThroughThePoleCutsTheCapInTwo() {
        Standing half = area(polygon(0, 80, 90, 80, 180, 80, 0, 80), DAY, 0);
        assertThat(Proximity.between(point(90, 85, DAY, 0), half)).isPresent();
        assertThat(Proximity.between(point(-90, 85, DAY, 0), half)).isEmpty();
    }

    @Test // ENG-4
    void aFlightOverThePoleMeetsWhatLiesThere() {
        Movement flight = movement(0, 0, 0, 0, 60, 36_000, 180, 60);
        assertThat(Proximity.between(flight, point(77, 90, DAY, 100)))
                .hasValueSatisfying(found -> assertThat(found.distanceM()).isLessThan(0.01));
    }

    @Test // ENG-4
    void theLongestEdgesBendAsGeodesicsDo() {
        var line = Geodesic.WGS84.DirectLine(20, -170, 50, 9_990_000);
        var end = line.Position(9_990_000);
        Movement flight = movement(0, 0, 0, end.lon1, end.lat1, 36_000, end.lon2, end.lat2);
        for (double fraction : new double[] {0.1, 0.33, 0.5, 0.9}) {
            var at = line.Position(fraction * 9_990_000);
            var aside = Geodesic.WGS84.Direct(at.lat2, at.lon2, at.azi2 + 90, 5000);
            assertThat(Proximity.between(flight, point(aside.lon2, aside.lat2, DAY, 5100)))
                    .hasValueSatisfying(found -> {
                        assertThat(found.distanceM()).isCloseTo(5000, within(0.1));
                        assertThat(Fixtures.seconds(found.from()))
                                .isEqualTo(
                                        36_000 * (fraction - Math.sqrt(5100.0 * 5100 - 5000 * 5000) / 9_990_000),
                                        within(0.05));
                    });
        }
    }

    @ParameterizedTest // ENG-4
    @CsvSource({"0, 0, 180, 0", "0, 0, 179.7, 0.3", "10, 40, -170, -40", "0, 90, 0, -90", "5, 1, -175.3, -0.8"})
    void antipodesAreAsFarAsGeographicLibSays(double lon, double lat, double lon2, double lat2) {
        double truth = Geodesic.WGS84.Inverse(lat, lon, lat2, lon2).s12;
        assertThat(Proximity.between(point(lon, lat, DAY, 0), point(lon2, lat2, DAY, truth * 1.002)))
                .hasValueSatisfying(found -> assertThat(found.distanceM()).isCloseTo(truth, within(0.001)));
        assertThat(Proximity.between(point(lon, lat, DAY, 0), point(lon2, lat2, DAY, truth * 0.998)))
                .isEmpty();
    }

    @Test // ENG-4
    void buffersOfThousandsOfKilometresAreMeasuredAlongTheEarth() {
        Movement flight = movement(0, 0, 0, -40, 10, 36_000, 40, -20);
        for (double buffer : new double[] {2_500_000, 4_000_000, 7_000_000, 12_000_000, 19_000_000}) {
            var line = BruteForce.line(flight.route(), 0);
            BruteForce.Place far = new BruteForce.Place(120, 50);
            BruteForce.Passage passage = BruteForce.passage(
                    0, 36_000, 4000, t -> BruteForce.distance(far, BruteForce.along(line, t / 36_000)));
            var answer = Proximity.between(flight, point(120, 50, window(-1, 99_999), buffer));
            assertThat(answer.isPresent()).isEqualTo(passage.least() <= buffer);
            answer.ifPresent(found -> {
                assertThat(found.distanceM()).isCloseTo(passage.least(), within(passage.least() / 1000));
                assertThat(Fixtures.seconds(found.from()))
                        .isBetween(passage.first(buffer * 1.001) - passage.step(), passage.first(buffer * 0.999));
            });
        }
    }

    @Test // ENG-5
    void aBufferBeyondAllMeasureReachesEverything() {
        assertThat(Proximity.between(point(0, 0, DAY, 1e308), point(180, 0, DAY, 1e308)))
                .isPresent();
        assertThat(Proximity.among(
                        List.of(point(0, 0, DAY, 1e308)), List.of(area(polygon(square(100, 50, 1)), DAY, 0))))
                .hasSize(1);
    }

    @Test // ENG-4
    void flightsAndFarPlacesAgreeWithSamplingAtEveryRange() {
        SplittableRandom random = new SplittableRandom(9);
        for (int i = 0; i < 80; i++) {
            double lon = random.nextDouble(-180, 180);
            double lat = random.nextDouble(-85, 85);
            var end = Geodesic.WGS84.Direct(lat, lon, random.nextDouble(0, 360), random.nextDouble(1e5, 9.9e6));
            Movement flight = movement(0, 0, 0, lon, lat, 36_000, end.lon2, end.lat2);
            BruteForce.Place far = new BruteForce.Place(random.nextDouble(-180, 180), random.nextDouble(-90, 90));
            double buffer = random.nextDouble(2e6, 19.9e6);
            var line = BruteForce.line(flight.route(), 0);
            BruteForce.Passage passage = BruteForce.passage(
                    0, 36_000, 1000, t -> BruteForce.distance(far, BruteForce.along(line, t / 36_000)));
            double least = BruteForce.minimum(u -> BruteForce.distance(far, BruteForce.along(line, u)), 300);
            var answer = Proximity.between(flight, point(far.lon(), far.lat(), window(-1, 99_999), buffer));
            if (Math.abs(least - buffer) > buffer / 1000) {
                assertThat(answer.isPresent()).isEqualTo(least < buffer);
            }
            answer.ifPresent(found -> {
                assertThat(found.distanceM()).isCloseTo(least, within(OracleTest.accuracy(least)));
                double sooner = passage.first(buffer * 1.001);
                double later = passage.first(buffer * 0.999);
                assertThat(Fixtures.seconds(found.from())).isGreaterThanOrEqualTo(sooner - passage.step());
                assertThat(Double.isNaN(later) || Fixtures.seconds(found.from()) <= later + 1e-3)
                        .isTrue();
            });
        }
    }
}

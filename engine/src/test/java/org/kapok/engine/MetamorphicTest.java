package org.kapok.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.sf.geographiclib.Geodesic;

/** What must not change an answer: turning the Earth, shifting the clock, changing sides, cutting a leg in two. */
class MetamorphicTest {
    private static final double SPAN = 7200;

    private static Movement leg(double lon, double[] d, double start, double slack, double buffer) {
        double end = lon + d[2];
        return Fixtures.movement(slack, buffer, start, wrap(lon + d[0]), d[1], start + SPAN, wrap(end), d[3]);
    }

    private static double wrap(double lon) {
        return Math.IEEEremainder(lon, 360);
    }

    private static void same(Optional<Encounter> one, Optional<Encounter> other, double shift) {
        assertThat(one.isPresent()).isEqualTo(other.isPresent());
        if (one.isPresent() && other.isPresent()) {
            Encounter x = one.get();
            Encounter y = other.get();
            assertThat(y.distanceM()).isCloseTo(x.distanceM(), within(0.02 + 1e-6 * x.distanceM()));
            assertThat(Fixtures.seconds(y.from())).isCloseTo(Fixtures.seconds(x.from()) + shift, within(0.2));
            assertThat(Fixtures.seconds(y.until())).isCloseTo(Fixtures.seconds(x.until()) + shift, within(0.2));
        }
    }

    @Property(tries = 300) // ENG-16
    void answersTurnWithTheEarthShiftWithTheClockAndDoNotMindTheSide(
            @ForAll @DoubleRange(min = -85, max = 85) double lat,
            @ForAll @DoubleRange(min = -180, max = 180) double turn,
            @ForAll @DoubleRange(min = 0, max = 20_000) double buffer,
            @ForAll @DoubleRange(min = -0.2, max = 0.2) double offset,
            @ForAll @DoubleRange(min = 0, max = 900) double slack) {
        double[] one = {0, lat, 0.5, lat + 0.2};
        double[] other = {0.4 + offset, lat + 0.1, offset, lat};
        Optional<Encounter> base = Proximity.between(leg(10, one, 0, slack, buffer), leg(10, other, 600, slack / 2, 0));
        same(
                base,
                Proximity.between(leg(10 + turn, one, 0, slack, buffer), leg(10 + turn, other, 600, slack / 2, 0)),
                0);
        same(base, Proximity.between(leg(10, one, 1e6, slack, buffer), leg(10, other, 1e6 + 600, slack / 2, 0)), 1e6);
        same(base, Proximity.between(leg(10, other, 600, slack / 2, 0), leg(10, one, 0, slack, buffer)), 0);
    }

    @Property(tries = 300) // ENG-16
    void cuttingALegInTwoChangesNothing(
            @ForAll @DoubleRange(min = -89, max = 88) double lat,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double cut,
            @ForAll @DoubleRange(min = 0, max = 60_000) double buffer,
            @ForAll @DoubleRange(min = 0, max = 900) double slack) {
        Movement whole = Fixtures.movement(slack, buffer, 0, 179, lat, SPAN, -178, lat + 1);
        var line = BruteForce.line(whole.route(), 0);
        var at = line.Position(cut * line.Distance());
        Movement halves =
                Fixtures.movement(slack, buffer, 0, 179, lat, SPAN * cut, at.lon2, at.lat2, SPAN, -178, lat + 1);
        var aside = Geodesic.WGS84.Direct(lat, 179.9, 20, 40_000);
        Standing there = Fixtures.point(aside.lon2, aside.lat2, Fixtures.window(500, 6000), 0);
        same(Proximity.between(whole, there), Proximity.between(halves, there), 0);
    }

    @Property(tries = 100) // ENG-8
    void aRingMeansTheSameWhicheverWayItRunsAndWhereverItBegins(
            @ForAll @DoubleRange(min = -180, max = 180) double lon,
            @ForAll @DoubleRange(min = -90, max = 90) double lat,
            @ForAll @DoubleRange(min = -180, max = 180) double bearing,
            @ForAll @DoubleRange(min = 0, max = 400_000) double reach) {
        List<Optional<Encounter>> answers = new ArrayList<>();
        var at = Geodesic.WGS84.Direct(lat, lon, bearing, reach);
        Standing point = Fixtures.point(at.lon2, at.lat2, Fixtures.window(0, 1), 0);
        for (int begin = 0; begin < 6; begin++) {
            for (int way : new int[] {-1, 1}) {
                double[] ring = new double[14];
                for (int i = 0; i <= 6; i++) {
                    var corner = Geodesic.WGS84.Direct(lat, lon, 60.0 * Math.floorMod(begin + way * i, 6), 200_000);
                    ring[2 * i] = corner.lon2;
                    ring[2 * i + 1] = corner.lat2;
                }
                answers.add(Proximity.between(point, Fixtures.area(Fixtures.polygon(ring), Fixtures.window(0, 1), 0)));
            }
        }
        boolean inside = answers.getFirst().isPresent();
        assertThat(answers).allSatisfy(answer -> assertThat(answer.isPresent()).isEqualTo(inside));
        if (reach < 170_000) {
            assertThat(inside).isTrue();
        }
        if (reach > 201_000) {
            assertThat(inside).isFalse();
        }
    }
}

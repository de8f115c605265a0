package org.kapok.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The closed forms against sampling, and what the live index keeps of an item. */
class KernelTest {
    private static final int SAMPLES = 200;

    @Test // ENG-6, ENG-11
    void aPlaceIsAsFarFromPartOfALineAsSamplingSays() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 300; i++) {
            double[] v = random.doubles(6, -1000, 1000).toArray();
            double lo = random.nextDouble();
            double hi = lo + (1 - lo) * random.nextDouble();
            double idd = 1 / (v[4] * v[4] + v[5] * v[5]);
            double least = Double.POSITIVE_INFINITY;
            for (int k = 0; k <= 4000; k++) {
                double f = lo + (hi - lo) * k / 4000;
                least = Math.min(least, Math.hypot(v[2] + f * v[4] - v[0], v[3] + f * v[5] - v[1]));
            }
            double d = Math.sqrt(Kernel.passing(v[0], v[1], v[2], v[3], v[4], v[5], idd, lo, hi));
            assertThat(d).isCloseTo(least, within(0.6));
        }
    }

    @Test // ENG-7, ENG-11
    void twoTravellersComeAsNearAsSamplingSays() {
        SplittableRandom random = new SplittableRandom(4);
        int compared = 0;
        for (int i = 0; i < 300; i++) {
            double[] v = random.doubles(8, -1000, 1000).toArray();
            double p1 = random.nextInt(8) == 0 ? 0 : random.nextDouble(100);
            double q0 = random.nextDouble(-120, 120);
            double q1 = q0 + (random.nextInt(8) == 0 ? 0 : random.nextDouble(100));
            double band = random.nextInt(4) == 0 ? 0 : random.nextDouble(60);
            double[] u = p1 == 0 ? new double[2] : new double[] {v[2], v[3]};
            double[] w = q1 == q0 ? new double[2] : new double[] {v[6], v[7]};
            if (Math.max(-q1, q0 - p1) > band) {
                continue;
            }
            double sampled = sampled(v, u, w, p1, q0, q1, band);
            double d2 = Kernel.crossing(v[0], v[1], u[0], u[1], 0, p1, v[4], v[5], w[0], w[1], q0, q1, band);
            if (Double.isInfinite(sampled)) {
                continue; // their times meet in less than a step
            }
            compared++;
            double step = p1 / SAMPLES;
            double missed = q1 > q0 ? Math.min(1, step / (q1 - q0)) + 1.0 / SAMPLES : 0;
            double blur = Math.hypot(u[0], u[1]) / SAMPLES + Math.hypot(w[0], w[1]) * missed + 1e-6;
            assertThat(Math.sqrt(d2)).isCloseTo(sampled, within(blur));
            assertThat(Math.sqrt(d2)).isLessThanOrEqualTo(sampled + 1e-6);
        }
        assertThat(compared).isGreaterThan(150);
    }

    private static double sampled(double[] v, double[] u, double[] w, double p1, double q0, double q1, double band) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= SAMPLES; i++) {
            double tp = p1 * i / SAMPLES;
            double from = Math.max(q0, tp - band);
            double to = Math.min(q1, tp + band);
            for (int k = 0; from <= to && k <= SAMPLES; k++) {
                double tq = from + (to - from) * k / SAMPLES;
                double fp = p1 > 0 ? tp / p1 : 0;
                double fq = q1 > q0 ? (tq - q0) / (q1 - q0) : 0;
                double x = v[0] + fp * u[0] - v[4] - fq * w[0];
                double y = v[1] + fp * u[1] - v[5] - fq * w[1];
                least = Math.min(least, Math.hypot(x, y));
            }
        }
        return least;
    }

    @Test // ENG-15
    void anEntryGivesItsItemBackAsItWas() {
        SplittableRandom random = new SplittableRandom(5);
        Crowd crowd = new Crowd(179, -33, 3, random);
        for (int i = 0; i < 200; i++) {
            Item item = crowd.item(Side.NOTIFICATION, "n" + i);
            assertThat(IndexEntry.of(item, i).item()).isEqualTo(item);
        }
        Standing ancient =
                Fixtures.point(1, 2, new Window(Seconds.EPOCH.minusSeconds(50_000_000_000L), Fixtures.SIX), 5);
        assertThat(IndexEntry.of(ancient, 0).item()).isEqualTo(ancient);
        assertThat(IndexEntry.of(ancient, 0).layer()).isEqualTo(Layer.AREAS);
    }

    @Test // ENG-8
    void aRegionLiesBetweenTheDiscsRoundItsMiddle() {
        double[] hexagon = new double[14];
        for (int i = 0; i <= 6; i++) {
            hexagon[2 * i] = 20 + 0.1 * Math.cos(i % 6 * Math.PI / 3);
            hexagon[2 * i + 1] = 0.1 * Math.sin(i % 6 * Math.PI / 3);
        }
        Body body = Body.of(Fixtures.area(Fixtures.polygon(hexagon), Fixtures.window(0, 1), 0));
        Disc disc = Disc.of(body.region().orElseThrow());
        assertThat(disc.outer()).isBetween(11_050.0, 11_250.0);
        assertThat(disc.inner()).isBetween(9_500.0, 9_650.0);
        Body ring = Body.of(Fixtures.area(
                Fixtures.polygon(Fixtures.square(0, 0, 1), Fixtures.square(0, 0, 0.5)), Fixtures.window(0, 1), 0));
        assertThat(Disc.of(ring.region().orElseThrow()).inner()).isNegative();
    }

    @Test
    void aLeanOfThePlaneNeverLengthens() {
        int[] data = new int[Plane.NUMBERS];
        double[] node = new double[6];
        Earth.toXyz(20, 5, node, 0);
        Earth.toXyz(20.1, 5.1, node, 3);
        Plane.write(node[0], node[1], node[2], data, 0);
        Plane plane = new Plane(data, 0);
        double flat =
                Math.hypot(plane.east(node, 3) - plane.east(node, 0), plane.north(node, 3) - plane.north(node, 0));
        double geodesic = Earth.geodesic(new LonLat(20, 5), new LonLat(20.1, 5.1));
        assertThat(flat).isLessThanOrEqualTo(geodesic + 0.5);
        assertThat(geodesic * Plane.shrink(Plane.tilt(geodesic))).isLessThanOrEqualTo(flat + 0.5);
        assertThat(Plane.tilt(1e9)).isEqualTo(1);
    }
}

package org.kapok.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicLine;

/** The engine against brute force in random worlds anywhere on Earth. */
class OracleTest {

    /** A patch of the Earth: its middle, its radius in metres, and plane offsets as fractions of the radius. */
    record World(double lon, double lat, double radius, List<Double> dice, double buffer, double slack) {
        double[] place(int i) {
            double azimuth = 360 * dice.get(2 * i);
            double reach = radius * Math.sqrt(dice.get(2 * i + 1));
            var at = Geodesic.WGS84.Direct(lat, lon, azimuth, reach);
            return new double[] {at.lon2, at.lat2};
        }

        double die(int i) {
            return dice.get(i);
        }

        Movement movement(int first, int legs, double seconds, double slackS, double bufferM) {
            double[] row = new double[3 * (legs + 1)];
            double time = 0;
            for (int i = 0; i <= legs; i++) {
                double[] at = place(first + i);
                row[3 * i] = time;
                row[3 * i + 1] = at[0];
                row[3 * i + 2] = at[1];
                time += seconds * (0.5 + die(first + i));
            }
            return Fixtures.movement(slackS, bufferM, row);
        }

        /** A star of corners round a place of the world, with a hole in the middle of it. */
        Shape.Polygon star(int first, int corners, boolean hole) {
            double[] middle = place(first);
            double[] shell = new double[2 * corners + 2];
            double[] inner = new double[2 * corners + 2];
            for (int i = 0; i <= corners; i++) {
                double azimuth = 360.0 * (i % corners) / corners;
                double reach = radius * (0.3 + 0.4 * die(first + 1 + i % corners));
                var at = Geodesic.WGS84.Direct(middle[1], middle[0], azimuth, reach);
                var in = Geodesic.WGS84.Direct(middle[1], middle[0], azimuth, reach * 0.3);
                shell[2 * i] = at.lon2;
                shell[2 * i + 1] = at.lat2;
                inner[2 * i] = in.lon2;
                inner[2 * i + 1] = in.lat2;
            }
            return hole ? Fixtures.polygon(shell, inner) : Fixtures.polygon(shell);
        }
    }

    @Provide
    Arbitrary<World> worlds() {
        Arbitrary<Double> lon =
                Arbitraries.oneOf(Arbitraries.doubles().between(-180, 180), Arbitraries.of(180.0, -180.0, 179.99, 0.0));
        Arbitrary<Double> lat =
                Arbitraries.oneOf(Arbitraries.doubles().between(-90, 90), Arbitraries.of(90.0, -90.0, 89.9, 0.0, 12.5));
        Arbitrary<Double> radius = Arbitraries.doubles().between(3.3, 6.2).map(power -> Math.pow(10, power));
        Arbitrary<List<Double>> dice =
                Arbitraries.doubles().between(0, 1).list().ofSize(40);
        Arbitrary<Double> buffer = Arbitraries.doubles().between(0, 0.8);
        Arbitrary<Double> slack =
                Arbitraries.oneOf(Arbitraries.just(0.0), Arbitraries.doubles().between(0, 3000));
        return Combinators.combine(lon, lat, radius, dice, buffer, slack)
                .as((x, y, r, d, b, s) -> new World(x, y, r, d, b * r, s));
    }

    static double tolerance(double within) {
        return Math.max(1, within / 1000);
    }

    static double accuracy(double distance) {
        return distance < 1000 ? 1 : distance / 1000;
    }

    private static void agree(Optional<Encounter> answer, double least, double within) {
        if (least < within - tolerance(within)) {
            assertThat(answer).isPresent();
        }
        if (least > within + tolerance(within)) {
            assertThat(answer).isEmpty();
        }
        answer.ifPresent(
                found -> assertThat(found.distanceM()).isBetween(least - accuracy(least), least + accuracy(least)));
    }

    // ENG-5, ENG-8
    @Property(tries = 25)
    void shapesStandAsFarApartAsSamplingSays(@ForAll("worlds") World world) {
        Shape one = world.die(39) < 0.3
                ? new Shape.Point(new LonLat(world.place(0)[0], world.place(0)[1]))
                : world.star(0, 5, world.die(38) < 0.5);
        Shape other = world.star(12, 4, world.die(37) < 0.5);
        Standing n = Fixtures.area(one, Fixtures.window(0, 100), world.buffer());
        Standing a = Fixtures.area(other, Fixtures.window(50, 200), 0);
        double least = BruteForce.between(one, other);
        agree(Proximity.between(n, a), least, world.buffer());
        agree(Proximity.between(a, n), least, world.buffer());
    }

    // ENG-6, ENG-10, ENG-11
    @Property(tries = 40)
    void aMovementPassesAnAreaWhenSamplingSays(@ForAll("worlds") World world) {
        Movement n = world.movement(0, 3, 3600, world.slack(), world.buffer());
        Shape shape = world.die(39) < 0.3
                ? new Shape.Point(new LonLat(world.place(5)[0], world.place(5)[1]))
                : world.star(8, 4, world.die(38) < 0.5);
        Window window = Fixtures.window(1000 * world.die(36), 1000 * world.die(36) + 12_000 * world.die(35) + 1);
        Standing a = Fixtures.area(shape, window, 0);
        double lo = Math.max(0, Fixtures.seconds(window.from()) - world.slack());
        double hi = Math.min(Fixtures.seconds(n.end()), Fixtures.seconds(window.until()) + world.slack());
        Optional<Encounter> answer = Proximity.between(n, a);
        if (lo > hi) {
            assertThat(answer).isEmpty();
            return;
        }
        List<GeodesicLine> legs = BruteForce.legs(n);
        List<GeodesicLine> edges = BruteForce.edges(shape);
        BruteForce.Passage passage =
                BruteForce.passage(lo, hi, 80, t -> BruteForce.toShape(BruteForce.at(n, legs, t), shape, edges));
        checkPassage(answer, passage, world, window, n);
        Optional<Encounter> turned = Proximity.between(a, n);
        assertThat(turned.isPresent()).isEqualTo(answer.isPresent());
    }

    private static void checkPassage(
            Optional<Encounter> answer, BruteForce.Passage passage, World world, Window window, Movement n) {
        double blur = passage.step() * speed(n) / 2 + 0.01;
        double least = passage.least();
        double within = world.buffer();
        if (least < within - tolerance(within)) {
            assertThat(answer).isPresent();
        }
        if (least - blur > within + tolerance(within)) {
            assertThat(answer).isEmpty();
        }
        answer.ifPresent(found -> {
            assertThat(found.distanceM()).isBetween(least - blur - accuracy(least), least + accuracy(least));
            double earliest = passage.first(within + tolerance(within) + blur) - passage.step() - world.slack();
            double latest = passage.first(within - tolerance(within)) - world.slack();
            double from = Fixtures.seconds(found.from());
            double floor = Fixtures.seconds(window.from());
            assertThat(from).isGreaterThanOrEqualTo(Math.max(floor, earliest) - 0.002);
            if (!Double.isNaN(latest)) {
                assertThat(from).isLessThanOrEqualTo(Math.max(floor, latest) + 0.002);
            }
            double last = passage.last(within - tolerance(within)) + world.slack();
            double beyond = passage.last(within + tolerance(within) + blur) + passage.step() + world.slack();
            double until = Fixtures.seconds(found.until());
            double ceiling = Fixtures.seconds(window.until());
            assertThat(until).isLessThanOrEqualTo(Math.min(ceiling, beyond) + 0.002);
            if (!Double.isNaN(last)) {
                assertThat(until).isGreaterThanOrEqualTo(Math.min(ceiling, last) - 0.002);
            }
        });
    }

    static double speed(Movement movement) {
        double fastest = 0;
        List<GeodesicLine> legs = BruteForce.legs(movement);
        for (int i = 0; i < legs.size(); i++) {
            double seconds = Fixtures.seconds(movement.times().get(i + 1))
                    - Fixtures.seconds(movement.times().get(i));
            fastest = Math.max(fastest, legs.get(i).Distance() / seconds);
        }
        return fastest;
    }

    // ENG-7, ENG-12
    @Property(tries = 60)
    void twoMovementsMeetWhenSamplingSays(@ForAll("worlds") World world) {
        Movement n = world.movement(0, 3, 3600, world.slack(), world.buffer() / 2);
        Movement a = world.movement(6, 2, 4000, world.slack() * world.die(39), world.buffer() / 2);
        Optional<Encounter> answer = Proximity.between(n, a);
        new SampledMeeting(n, a, 200).check(answer, world.buffer());
        assertThat(Proximity.between(a, n).isPresent()).isEqualTo(answer.isPresent());
    }

    /** Two movements sampled over both of their own times. */
    private static final class SampledMeeting {
        private final Movement n;
        private final Movement a;
        private final double step;
        private final double shift;
        private final List<double[]> cells = new ArrayList<>();
        private double least = Double.POSITIVE_INFINITY;

        /** Samples the time of one and the lead of the other within the sum of the slacks. */
        SampledMeeting(Movement n, Movement a, int samples) {
            this.n = n;
            this.a = a;
            double band = n.slackS() + a.slackS();
            int leads = band > 0 ? 24 : 0;
            this.step = Fixtures.seconds(n.end()) / samples;
            this.shift = band > 0 ? 2 * band / leads : 0;
            List<GeodesicLine> ln = BruteForce.legs(n);
            List<GeodesicLine> la = BruteForce.legs(a);
            for (int i = 0; i <= samples; i++) {
                double tn = step * i;
                BruteForce.Place p = BruteForce.at(n, ln, tn);
                for (int j = 0; j <= leads; j++) {
                    double ta = tn - band + shift * j;
                    if (ta >= 0 && ta <= Fixtures.seconds(a.end())) {
                        keep(tn, ta, BruteForce.distance(p, BruteForce.at(a, la, ta)));
                    }
                }
            }
        }

        private void keep(double tn, double ta, double d) {
            cells.add(new double[] {tn, ta, d});
            least = Math.min(least, d);
        }

        void check(Optional<Encounter> answer, double within) {
            double blur = step * (speed(n) + speed(a)) + shift * speed(a) + 0.01;
            if (least < within - tolerance(within)) {
                assertThat(answer).isPresent();
            }
            if (least - blur > within + tolerance(within)) {
                assertThat(answer).isEmpty();
            }
            answer.ifPresent(found -> {
                assertThat(found.distanceM()).isBetween(least - blur - accuracy(least), least + accuracy(least));
                double wide = 2 * (step + shift) + 0.002;
                double from = Fixtures.seconds(found.from());
                double until = Fixtures.seconds(found.until());
                assertThat(from).isGreaterThanOrEqualTo(first(within + tolerance(within) + blur) - wide);
                assertThat(from).isLessThanOrEqualTo(first(within - tolerance(within)) + 0.002);
                assertThat(until).isLessThanOrEqualTo(last(within + tolerance(within) + blur) + wide);
                assertThat(until).isGreaterThanOrEqualTo(last(within - tolerance(within)) - 0.002);
            });
        }

        private double first(double within) {
            return cells.stream()
                    .filter(cell -> cell[2] <= within)
                    .mapToDouble(cell -> Math.max(cell[0] - n.slackS(), cell[1] - a.slackS()))
                    .min()
                    .orElse(Double.POSITIVE_INFINITY);
        }

        private double last(double within) {
            return cells.stream()
                    .filter(cell -> cell[2] <= within)
                    .mapToDouble(cell -> Math.min(cell[0] + n.slackS(), cell[1] + a.slackS()))
                    .max()
                    .orElse(Double.NEGATIVE_INFINITY);
        }
    }
}

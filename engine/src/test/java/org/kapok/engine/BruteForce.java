package org.kapok.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicLine;
import net.sf.geographiclib.GeodesicMask;

/**
 * The oracle: answers by dense sampling with GeographicLib alone, straight from the definition. Shares nothing with the
 * engine but the value types. Only for polygons smaller than a quarter of the Earth.
 */
final class BruteForce {
    private static final int ALONG_EDGE = 10;
    private static final double GOLD = (Math.sqrt(5) - 1) / 2;

    private BruteForce() {}

    record Place(double lon, double lat) {}

    static double distance(Place p, Place q) {
        return Geodesic.WGS84.Inverse(p.lat, p.lon, q.lat, q.lon, GeodesicMask.DISTANCE).s12;
    }

    /** The smallest value of a function on [0, 1]: sampled, then refined by golden section round the best samples. */
    static double minimum(DoubleUnaryOperator f, int samples) {
        double[] values = new double[samples + 1];
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= samples; i++) {
            values[i] = f.applyAsDouble((double) i / samples);
            least = Math.min(least, values[i]);
        }
        double best = least;
        for (int i = 0; i <= samples; i++) {
            boolean dip = (i == 0 || values[i] <= values[i - 1]) && (i == samples || values[i] <= values[i + 1]);
            if (dip) {
                best = Math.min(best, golden(f, Math.max(0, i - 1.0) / samples, Math.min(samples, i + 1.0) / samples));
            }
        }
        return best;
    }

    private static double golden(DoubleUnaryOperator f, double from, double to) {
        double a = from;
        double b = to;
        double best = Math.min(f.applyAsDouble(a), f.applyAsDouble(b));
        for (int i = 0; i < 26; i++) {
            double c = b - GOLD * (b - a);
            double d = a + GOLD * (b - a);
            double fc = f.applyAsDouble(c);
            double fd = f.applyAsDouble(d);
            best = Math.min(best, Math.min(fc, fd));
            if (fc < fd) {
                b = d;
            } else {
                a = c;
            }
        }
        return best;
    }

    static Place along(GeodesicLine line, double fraction) {
        var at = line.Position(fraction * line.Distance(), GeodesicMask.LATITUDE | GeodesicMask.LONGITUDE);
        return new Place(at.lon2, at.lat2);
    }

    static GeodesicLine line(Positions row, int i) {
        return Geodesic.WGS84.InverseLine(
                row.lat(i),
                row.lon(i),
                row.lat(i + 1),
                row.lon(i + 1),
                GeodesicMask.STANDARD | GeodesicMask.DISTANCE_IN);
    }

    static List<GeodesicLine> edges(Shape shape) {
        List<GeodesicLine> edges = new ArrayList<>();
        for (Positions ring : rings(shape)) {
            for (int i = 0; i + 1 < ring.size(); i++) {
                edges.add(line(ring, i));
            }
        }
        return edges;
    }

    private static List<Positions> rings(Shape shape) {
        return switch (shape) {
            case Shape.Point point ->
                List.of(Positions.of(
                        point.at().lon(),
                        point.at().lat(),
                        point.at().lon(),
                        point.at().lat()));
            case Shape.Polygon polygon -> {
                List<Positions> rings = new ArrayList<>(polygon.holes());
                rings.addFirst(polygon.shell());
                yield rings;
            }
            case Shape.MultiPolygon many ->
                many.parts().stream().flatMap(part -> rings(part).stream()).toList();
        };
    }

    static double toEdge(Place p, GeodesicLine edge) {
        return minimum(u -> distance(p, along(edge, u)), ALONG_EDGE);
    }

    static double toShape(Place p, Shape shape, List<GeodesicLine> edges) {
        if (inside(p, shape)) {
            return 0;
        }
        return edges.stream().mapToDouble(edge -> toEdge(p, edge)).min().orElseThrow();
    }

    static boolean inside(Place p, Shape shape) {
        return switch (shape) {
            case Shape.Point point -> false;
            case Shape.Polygon polygon ->
                encloses(polygon.shell(), p) && polygon.holes().stream().noneMatch(hole -> encloses(hole, p));
            case Shape.MultiPolygon many -> many.parts().stream().anyMatch(part -> inside(p, part));
        };
    }

    /** Whether the bearing from a place to a traveller round the ring turns full circle. */
    private static boolean encloses(Positions ring, Place p) {
        double turned = 0;
        double before = Double.NaN;
        for (int i = 0; i + 1 < ring.size(); i++) {
            GeodesicLine edge = line(ring, i);
            for (int k = 0; k <= 24; k++) {
                Place at = along(edge, k / 24.0);
                var inverse = Geodesic.WGS84.Inverse(p.lat, p.lon, at.lat, at.lon);
                if (inverse.s12 > 10_000_000) {
                    return false;
                }
                if (!Double.isNaN(before)) {
                    turned += Math.IEEEremainder(inverse.azi1 - before, 360);
                }
                before = inverse.azi1;
            }
        }
        return Math.abs(turned) > 180;
    }

    /** Where a movement is at a time in seconds of {@link Fixtures}. */
    static Place at(Movement movement, List<GeodesicLine> legs, double time) {
        int i = 0;
        while (i + 2 < movement.times().size()
                && Fixtures.seconds(movement.times().get(i + 1)) < time) {
            i++;
        }
        double from = Fixtures.seconds(movement.times().get(i));
        double to = Fixtures.seconds(movement.times().get(i + 1));
        return along(legs.get(i), to > from ? Math.clamp((time - from) / (to - from), 0, 1) : 0);
    }

    static List<GeodesicLine> legs(Movement movement) {
        List<GeodesicLine> legs = new ArrayList<>();
        for (int i = 0; i + 1 < movement.route().size(); i++) {
            legs.add(line(movement.route(), i));
        }
        return legs;
    }

    /** The smallest distance of two shapes. */
    static double between(Shape one, Shape other) {
        List<GeodesicLine> edges = edges(one);
        List<GeodesicLine> others = edges(other);
        double least = Double.POSITIVE_INFINITY;
        for (GeodesicLine edge : edges) {
            for (int k = 0; k <= 20; k++) {
                least = Math.min(least, inside(along(edge, k / 20.0), other) ? 0 : least);
            }
            least = Math.min(
                    least,
                    minimum(
                            u -> others.stream()
                                    .mapToDouble(o -> toEdge(along(edge, u), o))
                                    .min()
                                    .orElseThrow(),
                            ALONG_EDGE));
        }
        for (GeodesicLine edge : others) {
            least = inside(along(edge, 0), one) ? 0 : least;
        }
        return least;
    }

    /** Distances along admissible times: what a movement's passage of a shape looks like. */
    record Passage(double from, double until, double[] distances) {
        double time(int i) {
            return from + (until - from) * i / (distances.length - 1);
        }

        double step() {
            return (until - from) / (distances.length - 1);
        }

        double least() {
            double least = Double.POSITIVE_INFINITY;
            for (double d : distances) {
                least = Math.min(least, d);
            }
            return least;
        }

        /** The first sampled time within a distance, or not a number. */
        double first(double within) {
            for (int i = 0; i < distances.length; i++) {
                if (distances[i] <= within) {
                    return time(i);
                }
            }
            return Double.NaN;
        }

        double last(double within) {
            for (int i = distances.length - 1; i >= 0; i--) {
                if (distances[i] <= within) {
                    return time(i);
                }
            }
            return Double.NaN;
        }
    }

    /** Samples the passage of a movement by something whose distance from a place at a time is given. */
    static Passage passage(double from, double until, int samples, DoubleUnaryOperator distance) {
        double[] distances = new double[samples + 1];
        for (int i = 0; i <= samples; i++) {
            distances[i] = distance.applyAsDouble(from + (until - from) * i / samples);
        }
        return new Passage(from, until, distances);
    }
}

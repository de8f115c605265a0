package org.kapok.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Whether positions lie on Earth and edges are not too long. */
final class PositionCheck {
    /** The longest edge, in metres. */
    static final double LONGEST = 10_000_000;

    private static final String FIELD = "coordinates";

    private PositionCheck() {}

    static List<Problem> of(GeometryType type, List<List<Positions>> parts) {
        List<Problem> problems = new ArrayList<>();
        for (List<Positions> rings : parts) {
            for (Positions line : rings) {
                ranges(line, problems);
            }
        }
        if (problems.isEmpty()) {
            for (List<Positions> rings : parts) {
                for (Positions line : rings) {
                    edges(line, problems);
                }
            }
        }
        if (type == GeometryType.LINE_STRING && parts.getFirst().getFirst().size() < 2) {
            int found = parts.getFirst().getFirst().size();
            problems.add(Problem.of(ProblemCode.ROUTE_SHORT, FIELD, Integer.toString(found)));
        }
        return problems;
    }

    private static void ranges(Positions line, List<Problem> problems) {
        for (int i = 0; i < line.size(); i++) {
            if (!(Math.abs(line.lon(i)) <= 180)) {
                problems.add(Problem.of(ProblemCode.LONGITUDE, FIELD, text(line.lon(i)), Integer.toString(i + 1)));
                return;
            }
            if (!(Math.abs(line.lat(i)) <= 90)) {
                problems.add(Problem.of(ProblemCode.LATITUDE, FIELD, text(line.lat(i)), Integer.toString(i + 1)));
                return;
            }
        }
    }

    private static void edges(Positions line, List<Problem> problems) {
        double[] xyz = new double[6];
        for (int i = 1; i < line.size(); i++) {
            Earth.toXyz(line.lon(i - 1), line.lat(i - 1), xyz, 0);
            Earth.toXyz(line.lon(i), line.lat(i), xyz, 3);
            double chord = Math.hypot(Math.hypot(xyz[3] - xyz[0], xyz[4] - xyz[1]), xyz[5] - xyz[2]);
            if (chord > Earth.MEASURED) {
                double length = Earth.geodesic(
                        new LonLat(line.lon(i - 1), line.lat(i - 1)), new LonLat(line.lon(i), line.lat(i)));
                if (length > LONGEST) {
                    String km = String.format(Locale.ROOT, "%.3f", length / 1000);
                    problems.add(
                            Problem.of(ProblemCode.EDGE_LONG, FIELD, Integer.toString(i), Integer.toString(i + 1), km));
                    return;
                }
            }
        }
    }

    static boolean samePlace(Positions line, int i, int j) {
        double[] xyz = new double[6];
        Earth.toXyz(line.lon(i), line.lat(i), xyz, 0);
        Earth.toXyz(line.lon(j), line.lat(j), xyz, 3);
        double dx = xyz[3] - xyz[0];
        double dy = xyz[4] - xyz[1];
        double dz = xyz[5] - xyz[2];
        return dx * dx + dy * dy + dz * dz < NearestSearch.TOUCHING * NearestSearch.TOUCHING;
    }

    private static String text(double value) {
        return Double.toString(value);
    }
}

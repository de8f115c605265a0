package org.kapok.engine;

import java.util.ArrayList;
import java.util.List;

/** Whether rings are closed, long enough and apart, and holes inside, with geodesic edges. */
final class PolygonCheck {
    private static final String FIELD = "coordinates";

    private PolygonCheck() {}

    static List<Problem> of(List<List<Positions>> parts) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            String prefix = parts.size() > 1 ? (i + 1) + "." : "";
            problems.addAll(polygon(parts.get(i), prefix));
        }
        return problems;
    }

    private static List<Problem> polygon(List<Positions> rings, String prefix) {
        List<Problem> problems = new ArrayList<>();
        List<Positions> bare = new ArrayList<>();
        for (int i = 0; i < rings.size(); i++) {
            String name = name(prefix, i);
            Positions ring = rings.get(i);
            Positions corners = Corners.of(ring);
            bare.add(corners);
            if (ring.size() < 4) {
                problems.add(Problem.of(ProblemCode.RING_SHORT, FIELD, name, Integer.toString(ring.size())));
            } else if (!PositionCheck.samePlace(ring, 0, ring.size() - 1)) {
                problems.add(Problem.of(ProblemCode.RING_OPEN, FIELD, name));
            } else if (corners.size() < 4) {
                problems.add(Problem.of(ProblemCode.RING_FLAT, FIELD, name));
            }
        }
        return problems.isEmpty() ? apart(bare, prefix) : problems;
    }

    private static List<Problem> apart(List<Positions> rings, String prefix) {
        Region region = Region.of(List.of(new Shape.Polygon(rings.getFirst(), rings.subList(1, rings.size()))));
        List<Ring> made = region.parts().getFirst();
        List<Problem> crossings = new RingCrossings(region.track(), made, i -> name(prefix, i)).find();
        if (!crossings.isEmpty()) {
            return crossings;
        }
        List<Problem> problems = new ArrayList<>();
        for (int i = 1; i < made.size(); i++) {
            if (!HolePlace.inside(region.track(), made.get(i), made.getFirst())) {
                problems.add(Problem.of(ProblemCode.HOLE_OUTSIDE, FIELD, name(prefix, i)));
            }
            for (int j = 1; j < made.size(); j++) {
                if (i != j && HolePlace.inside(region.track(), made.get(i), made.get(j))) {
                    problems.add(Problem.of(ProblemCode.HOLES_OVERLAP, FIELD, name(prefix, i), name(prefix, j)));
                }
            }
        }
        return problems;
    }

    private static String name(String prefix, int ring) {
        return "ring " + prefix + (ring + 1);
    }
}

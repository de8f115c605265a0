package org.kapok.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Whether the times of a movement fit its route. */
final class RouteCheck {
    private static final String FIELD = "times";

    private RouteCheck() {}

    static List<Problem> of(Positions route, List<Instant> times) {
        List<Problem> problems = new ArrayList<>();
        if (route.size() != times.size()) {
            problems.add(Problem.of(
                    ProblemCode.TIMES_COUNT, FIELD, Integer.toString(route.size()), Integer.toString(times.size())));
        }
        for (int i = 1; i < times.size(); i++) {
            int order = times.get(i).compareTo(times.get(i - 1));
            if (order < 0) {
                problems.add(Problem.of(ProblemCode.TIMES_DECREASE, FIELD, Integer.toString(i + 1)));
            } else if (order == 0 && i < route.size() && !PositionCheck.samePlace(route, i - 1, i)) {
                problems.add(Problem.of(ProblemCode.TIMES_JUMP, FIELD, Integer.toString(i), Integer.toString(i + 1)));
            }
        }
        return problems;
    }
}

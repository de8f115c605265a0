package org.kapok.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kapok.exchange.reading.Shape.WayPoint;

/** The same place at two times is one stop, with an arrival and a departure. */
final class Stays {

    private Stays() {}

    static List<WayPoint> joined(List<WayPoint> points) {
        var joined = new ArrayList<WayPoint>();
        for (WayPoint point : points) {
            Optional<WayPoint> before = joined.isEmpty() ? Optional.empty() : Optional.of(joined.getLast());
            boolean stays = before.filter(one -> one.position().equals(point.position())
                            && one.time().isPresent()
                            && point.time().isPresent())
                    .isPresent();
            if (stays) {
                WayPoint first = before.orElseThrow();
                joined.set(
                        joined.size() - 1,
                        new WayPoint(
                                first.position(), first.time(), first.name().or(point::name), point.time()));
            } else {
                joined.add(point);
            }
        }
        return joined;
    }
}

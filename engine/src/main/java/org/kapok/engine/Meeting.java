package org.kapok.engine;

import java.time.Instant;
import java.util.Optional;

/** The proximity question for one pair of bodies. */
final class Meeting {
    private Meeting() {}

    /** The encounter of a notification and an activity, if they come too close. */
    static Optional<Encounter> encounter(Body n, Body a) {
        double within = within(n, a);
        return approach(n, a, within + NearestSearch.TOUCHING).map(nearest -> encounter(n, a, within, nearest));
    }

    static boolean tooClose(Body n, Body a) {
        return approach(n, a, within(n, a) + NearestSearch.TOUCHING).isPresent();
    }

    static double within(Body n, Body a) {
        return Math.min(n.item().bufferM() + a.item().bufferM(), Earth.EVERYWHERE);
    }

    /** The smallest distance while both are present and their altitudes meet, if it is at most {@code limit} metres. */
    static Optional<Approach> approach(Body n, Body a, double limit) {
        if (!n.item().altitude().meets(a.item().altitude())) {
            return Optional.empty();
        }
        return switch (n.item()) {
            case Standing standing ->
                switch (a.item()) {
                    case Standing other -> standing(n, standing.window(), a, other.window(), limit);
                    case Movement other ->
                        passing(a, other, n, standing.window(), limit).map(Approach::reversed);
                };
            case Movement movement ->
                switch (a.item()) {
                    case Standing other -> passing(n, movement, a, other.window(), limit);
                    case Movement other -> crossing(n, movement, a, other, limit);
                };
        };
    }

    private static Encounter encounter(Body n, Body a, double within, Approach nearest) {
        return switch (n.item()) {
            case Standing standing ->
                switch (a.item()) {
                    case Standing other ->
                        new Encounter(
                                later(standing.window().from(), other.window().from()),
                                earlier(
                                        standing.window().until(),
                                        other.window().until()),
                                nearest.distance(),
                                nearest.placeP());
                    case Movement other -> {
                        Approach turned = nearest.reversed();
                        yield timed(a, other, n, standing.window(), within, turned, nearest.placeP());
                    }
                };
            case Movement movement ->
                switch (a.item()) {
                    case Standing other -> timed(n, movement, a, other.window(), within, nearest, nearest.placeP());
                    case Movement other -> timed(n, movement, a, other, within, nearest);
                };
        };
    }

    private static Optional<Approach> standing(Body n, Window wn, Body a, Window wa, double limit) {
        if (!wn.from().isBefore(wa.until()) || !wa.from().isBefore(wn.until())) {
            return Optional.empty();
        }
        Optional<LonLat> shared = shared(n, a).or(() -> shared(a, n));
        if (shared.isPresent()) {
            return shared.map(place -> Approach.touching(place, 0));
        }
        return search(n, a, Terms.standing(), limit);
    }

    /** A corner of a part of one that lies inside the other: what must exist if they overlap without meeting edges. */
    private static Optional<LonLat> shared(Body inner, Body outer) {
        if (outer.region().isEmpty()) {
            return Optional.empty();
        }
        Track track = inner.track();
        double[] at = new double[3];
        int parts = inner.region().map(region -> region.parts().size()).orElse(1);
        for (int i = 0; i < parts; i++) {
            int part = i;
            int piece = inner.region()
                    .map(region -> region.parts().get(part).getFirst().from())
                    .orElse(0);
            track.at(piece, 0, at);
            if (outer.contains(at)) {
                return Optional.of(Earth.toLonLat(at[0], at[1], at[2]));
            }
        }
        return Optional.empty();
    }

    private static Optional<Approach> passing(Body moving, Movement movement, Body still, Window window, double limit) {
        if (!Seconds.earliest(movement).isBefore(window.until())
                || Seconds.latest(movement).isBefore(window.from())) {
            return Optional.empty();
        }
        Terms terms = terms(movement, window);
        for (double t : new double[] {terms.lo(), terms.hi()}) {
            if (insideAt(moving, still, t)) {
                double[] at = new double[3];
                moving.track().atTime(t, at);
                return Optional.of(Approach.touching(Earth.toLonLat(at[0], at[1], at[2]), t));
            }
        }
        return search(moving, still, terms, limit);
    }

    /** The traveller's own times that the window and the slack allow. */
    private static Terms terms(Movement movement, Window window) {
        double slack = Seconds.slack(movement);
        double lo = Math.max(Seconds.of(movement.start()), Seconds.of(window.from()) - slack);
        double hi = Math.min(Seconds.of(movement.end()), end(window) + slack);
        return Terms.passing(Math.min(lo, Seconds.of(movement.end())), hi, slack);
    }

    private static double end(Window window) {
        return window.hasEnd() ? Seconds.of(window.until()) : Double.POSITIVE_INFINITY;
    }

    private static boolean insideAt(Body moving, Body still, double t) {
        if (still.region().isEmpty()) {
            return false;
        }
        double[] at = new double[3];
        moving.track().atTime(t, at);
        return still.contains(at);
    }

    private static Optional<Approach> crossing(Body n, Movement mn, Body a, Movement ma, double limit) {
        if (Seconds.latest(mn).isBefore(Seconds.earliest(ma))
                || Seconds.latest(ma).isBefore(Seconds.earliest(mn))) {
            return Optional.empty();
        }
        return search(n, a, Terms.crossing(Seconds.slack(mn), Seconds.slack(ma)), limit);
    }

    private static Optional<Approach> search(Body p, Body q, Terms terms, double limit) {
        NearestSearch search = new NearestSearch(terms, limit);
        search.visit(Span.root(p.track()), Span.root(q.track()));
        return search.found() ? Optional.of(Approach.of(search)) : Optional.empty();
    }

    private static Encounter timed(
            Body moving, Movement movement, Body still, Window window, double within, Approach nearest, LonLat place) {
        Terms terms = terms(movement, window);
        double first = insideAt(moving, still, terms.lo())
                ? terms.lo() - terms.slackP()
                : edge(moving, still, terms, 1, within, nearest.timeP() - terms.slackP());
        double last = insideAt(moving, still, terms.hi())
                ? terms.hi() + terms.slackP()
                : edge(moving, still, terms, -1, within, -nearest.timeP() - terms.slackP());
        Instant from = first <= Seconds.of(window.from()) ? window.from() : Seconds.toInstant(first);
        Instant until = last >= end(window) ? window.until() : Seconds.toInstant(last);
        return new Encounter(from, until, nearest.distance(), place);
    }

    private static Encounter timed(Body n, Movement mn, Body a, Movement ma, double within, Approach nearest) {
        Terms terms = Terms.crossing(Seconds.slack(mn), Seconds.slack(ma));
        double early = Math.max(nearest.timeP() - terms.slackP(), nearest.timeQ() - terms.slackQ());
        double late = Math.min(nearest.timeP() + terms.slackP(), nearest.timeQ() + terms.slackQ());
        double first = edge(n, a, terms, 1, within, early);
        double last = edge(n, a, terms, -1, within, -late);
        return new Encounter(
                Seconds.toInstant(first),
                Seconds.toInstant(Math.max(first, last)),
                nearest.distance(),
                nearest.placeP());
    }

    private static double edge(Body p, Body q, Terms terms, double dir, double within, double known) {
        FirstSearch search = new FirstSearch(terms, dir, within, known);
        search.visit(Span.root(p.track()), Span.root(q.track()));
        return search.instant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}

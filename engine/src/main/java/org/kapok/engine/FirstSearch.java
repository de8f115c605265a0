package org.kapok.engine;

/**
 * Finds the first instant at which two tracks may be within a distance, or with {@code dir} -1 the last one: time then
 * runs backwards and instants are negated.
 */
final class FirstSearch extends Search {
    /** What the straightness of stretches may hide, in metres. */
    private static final double STRAIGHT = 4e-3;

    private static final double EXACT = 1e-5;

    private final double dir;
    private final double within;
    private final double cut;
    private final double chordWithin;
    private double best;

    /** Starts from an instant that is known to qualify. */
    FirstSearch(Terms terms, double dir, double within, double known) {
        super(terms);
        this.dir = dir;
        this.within = Math.min(within, Earth.EVERYWHERE) + STRAIGHT;
        this.cut = Earth.chordCut(this.within);
        this.chordWithin = Earth.chord(this.within);
        this.best = known;
    }

    /** The instant found, in seconds of time running forwards. */
    double instant() {
        return dir * best;
    }

    @Override
    boolean hopeless(Span p, Span q, double chord) {
        return chord > cut || rank(p, q, chord) >= best - EXACT;
    }

    @Override
    double rank(Span p, Span q, double chord) {
        double start = dir > 0 ? Math.max(p.t0, terms.lo()) : -Math.min(p.t1, terms.hi());
        double f = start - terms.slackP();
        return terms.linked() ? Math.max(f, (dir > 0 ? q.t0 : -q.t1) - terms.slackQ()) : f;
    }

    @Override
    void solve(Span p, Span q, double chord) {
        Patch patch = new Patch(p, q, terms, chord);
        if (patch.empty()) {
            return;
        }
        if (chord > Earth.FAR) {
            solveFar(patch, p, q);
            return;
        }
        double smallest = patch.smallest();
        double enough = smallest > Earth.MEASURED ? measured(patch, p, q, smallest) : chordWithin;
        if (smallest > enough) {
            return;
        }
        double late = patch.instant(dir);
        patch.toCorner(dir);
        double early = patch.instant(dir);
        if (early >= best) {
            return;
        }
        best = Math.min(best, bisect(patch, early, Math.min(late, best), chord, enough));
    }

    private double bisect(Patch patch, double early, double late, double chord, double enough) {
        Patch first = patch.by(early, dir, chord);
        if (!first.empty() && first.smallest() <= enough) {
            return early;
        }
        double lo = early;
        double hi = late;
        while (hi - lo > Math.max(EXACT, 4 * Math.ulp(hi))) {
            double mid = (lo + hi) / 2;
            Patch part = patch.by(mid, dir, chord);
            if (!part.empty() && part.smallest() <= enough) {
                hi = mid;
            } else {
                lo = mid;
            }
        }
        return hi;
    }

    /** The chord under the distance in question, corrected by how far the sphere is out at the closest point. */
    private double measured(Patch patch, Span p, Span q, double smallest) {
        return Earth.chord(within * Earth.arc(smallest) / geodesic(patch, p, q));
    }

    private static double geodesic(Patch patch, Span p, Span q) {
        double[] at = new double[3];
        p.track().at(p.lo, p.u0 + patch.alpha * (p.u1 - p.u0), at);
        LonLat one = Earth.toLonLat(at[0], at[1], at[2]);
        q.track().at(q.lo, q.u0 + patch.beta * (q.u1 - q.u0), at);
        return Earth.geodesic(one, Earth.toLonLat(at[0], at[1], at[2]));
    }

    private void solveFar(Patch patch, Span p, Span q) {
        patch.toMiddle();
        if (geodesic(patch, p, q) <= within) {
            patch.toCorner(dir);
            best = Math.min(best, patch.instant(dir));
        }
    }
}

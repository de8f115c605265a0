package org.kapok.engine;

/** Finds the smallest distance between two tracks over all positions that may be taken together. */
final class NearestSearch extends Search {
    /** Distances below this are 0, in metres. */
    static final double TOUCHING = 1e-3;

    private static final double POLISH = 400;
    /** More than the sphere may overstate a length. */
    private static final double ROUND = 1.015;

    private final double[] at = new double[3];
    private final double[] atQ = new double[3];
    private double limit;
    private boolean found;
    private double px;
    private double py;
    private double pz;
    private double qx;
    private double qy;
    private double qz;
    private double timeP;
    private double timeQ;

    /** Looks for distances of at most {@code limit} metres only. */
    NearestSearch(Terms terms, double limit) {
        super(terms);
        this.limit = Math.min(limit, Earth.EVERYWHERE);
    }

    boolean found() {
        return found;
    }

    double distance() {
        return limit;
    }

    double timeP() {
        return timeP;
    }

    double timeQ() {
        return timeQ;
    }

    LonLat placeP() {
        return Earth.toLonLat(px, py, pz);
    }

    LonLat placeQ() {
        return Earth.toLonLat(qx, qy, qz);
    }

    @Override
    boolean hopeless(Span p, Span q, double chord) {
        return found && limit < TOUCHING || chord > Earth.chordCut(limit);
    }

    @Override
    double rank(Span p, Span q, double chord) {
        return chord;
    }

    @Override
    void solve(Span p, Span q, double chord) {
        Patch patch = new Patch(p, q, terms, chord);
        if (patch.empty()) {
            return;
        }
        if (chord > Earth.FAR) {
            patch.toMiddle();
            keep(patch, p, q, true);
            return;
        }
        double rough = patch.smallest();
        boolean measured = rough > Earth.MEASURED;
        if (Earth.arc(rough) > limit * (measured ? ROUND : 1 + 2e-4) + 0.5) {
            return;
        }
        if (measured) {
            keep(patch, p, q, true);
            return;
        }
        Span p2 = p.around(patch.alpha, POLISH);
        Span q2 = q.around(patch.beta, POLISH);
        Patch fine = new Patch(p2, q2, terms, chord);
        if (fine.empty()) {
            keep(patch, p, q, false);
        } else {
            fine.smallest();
            keep(fine, p2, q2, false);
        }
    }

    private void keep(Patch patch, Span p, Span q, boolean far) {
        p.track().at(p.lo, p.u0 + patch.alpha * (p.u1 - p.u0), at);
        q.track().at(q.lo, q.u0 + patch.beta * (q.u1 - q.u0), atQ);
        double d = far ? far() : near();
        if (d > limit || found && d == limit) {
            return;
        }
        found = true;
        limit = d;
        px = at[0];
        py = at[1];
        pz = at[2];
        qx = atQ[0];
        qy = atQ[1];
        qz = atQ[2];
        timeP = patch.timeP();
        timeQ = patch.timeQ();
    }

    private double near() {
        double dx = at[0] - atQ[0];
        double dy = at[1] - atQ[1];
        double dz = at[2] - atQ[2];
        return Earth.arc(Math.sqrt(dx * dx + dy * dy + dz * dz));
    }

    private double far() {
        return Earth.geodesic(Earth.toLonLat(at[0], at[1], at[2]), Earth.toLonLat(atQ[0], atQ[1], atQ[2]));
    }
}

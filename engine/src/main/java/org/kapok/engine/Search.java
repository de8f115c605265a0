package org.kapok.engine;

/**
 * Branch and bound over pairs of spans: both tracks are halved until two stretches are short enough to be straight, and
 * whatever cannot hold the answer is cut off by the bound of {@link Span#nearest}.
 */
abstract class Search {
    private static final double SHORT = 2_000;
    private static final double FAR_STEP = 4e-4;

    final Terms terms;

    Search(Terms terms) {
        this.terms = terms;
    }

    /** Whether nothing better can lie in a pair of spans whose chords are all at least {@code chord}. */
    abstract boolean hopeless(Span p, Span q, double chord);

    /** Looks at two stretches that count as straight. */
    abstract void solve(Span p, Span q, double chord);

    /** What to look at first: the smaller. */
    abstract double rank(Span p, Span q, double chord);

    final void visit(Span p, Span q) {
        if (terms.admits(p, q)) {
            visit(p, q, p.nearest(q));
        }
    }

    private void visit(Span p, Span q, double chord) {
        if (hopeless(p, q, chord)) {
            return;
        }
        boolean splitP = tooLong(p, q, chord);
        boolean splitQ = tooLong(q, p, chord);
        if (!splitP && !splitQ) {
            solve(p, q, chord);
        } else if (splitP && (!splitQ || p.length >= q.length)) {
            inOrder(p.left(), q, p.right(), q);
        } else {
            inOrder(p, q.left(), p, q.right());
        }
    }

    private static boolean tooLong(Span span, Span other, double chord) {
        if (!span.single()) {
            return true;
        }
        if (chord > Earth.FAR) {
            return span.length > 0
                    && span.length + (other.single() ? other.length : 0) > FAR_STEP * chord
                    && (!other.single() || span.length >= other.length);
        }
        return span.length > Math.max(SHORT, chord / 3);
    }

    private void inOrder(Span p1, Span q1, Span p2, Span q2) {
        boolean admits1 = terms.admits(p1, q1);
        boolean admits2 = terms.admits(p2, q2);
        double chord1 = admits1 ? p1.nearest(q1) : 0;
        double chord2 = admits2 ? p2.nearest(q2) : 0;
        if (admits1 && admits2 && secondFirst(rank(p1, q1, chord1), chord1, rank(p2, q2, chord2), chord2)) {
            visit(p2, q2, chord2);
            visit(p1, q1, chord1);
            return;
        }
        if (admits1) {
            visit(p1, q1, chord1);
        }
        if (admits2) {
            visit(p2, q2, chord2);
        }
    }

    private static boolean secondFirst(double rank1, double chord1, double rank2, double chord2) {
        return rank2 < rank1 || rank2 == rank1 && chord2 < chord1;
    }
}

package org.kapok.engine;

/**
 * Which positions of the two tracks may be taken together.
 *
 * @param linked both move, and their times may differ by at most {@code band}
 * @param band the sum of the slacks in seconds, when linked
 * @param lo the first admissible time of the first track, when it alone moves
 * @param hi the last one
 * @param slackP the slack of the first track in seconds
 * @param slackQ the slack of the second one
 */
record Terms(boolean linked, double band, double lo, double hi, double slackP, double slackQ) {
    static Terms standing() {
        return new Terms(false, 0, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0, 0);
    }

    static Terms passing(double lo, double hi, double slack) {
        return new Terms(false, 0, lo, Math.max(lo, hi), slack, 0);
    }

    static Terms crossing(double slackP, double slackQ) {
        return new Terms(true, slackP + slackQ, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, slackP, slackQ);
    }

    boolean admits(Span p, Span q) {
        if (linked) {
            double rounding = rounding(p);
            return p.t0 - q.t1 <= band + rounding && q.t0 - p.t1 <= band + rounding;
        }
        return p.t1 >= lo && p.t0 <= hi;
    }

    /** What the last bits of a time may differ by, in seconds. */
    static double rounding(Span p) {
        return 1e-7 + 4 * Math.ulp(p.t1);
    }
}

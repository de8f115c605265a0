package org.kapok.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Finds where the rings of a polygon cross themselves or each other, by joining the tree of their pieces with itself.
 * Rings may touch in single points (to a millimetre); running along each other counts as crossing.
 */
final class RingCrossings {
    private static final double SAME = 1e-3;

    private final Track track;
    private final List<Ring> rings;
    private final IntFunction<String> name;
    private final int[] ringOf;
    private final List<Problem> found = new ArrayList<>();
    private final boolean[] reported;

    RingCrossings(Track track, List<Ring> rings, IntFunction<String> name) {
        this.track = track;
        this.rings = rings;
        this.name = name;
        this.reported = new boolean[rings.size()];
        this.ringOf = new int[track.pieces()];
        for (int k = 0; k < rings.size(); k++) {
            for (int i = rings.get(k).from(); i < rings.get(k).to(); i++) {
                ringOf[i] = k;
            }
        }
    }

    /** At most one problem for each ring. */
    List<Problem> find() {
        within(0, 0, track.pieces());
        return found;
    }

    private void within(int tree, int lo, int hi) {
        if (hi - lo == 1) {
            return;
        }
        int mid = (lo + hi) >>> 1;
        int left = tree + 1;
        int right = tree + 2 * (mid - lo);
        within(left, lo, mid);
        within(right, mid, hi);
        between(left, lo, mid, right, mid, hi);
    }

    private void between(int t1, int lo1, int hi1, int t2, int lo2, int hi2) {
        if (!meet(6 * t1, 6 * t2)) {
            return;
        }
        if (hi1 - lo1 == 1 && hi2 - lo2 == 1) {
            compare(lo1, lo2);
        } else if (hi1 - lo1 >= hi2 - lo2) {
            int mid = (lo1 + hi1) >>> 1;
            between(t1 + 1, lo1, mid, t2, lo2, hi2);
            between(t1 + 2 * (mid - lo1), mid, hi1, t2, lo2, hi2);
        } else {
            int mid = (lo2 + hi2) >>> 1;
            between(t1, lo1, hi1, t2 + 1, lo2, mid);
            between(t1, lo1, hi1, t2 + 2 * (mid - lo2), mid, hi2);
        }
    }

    private boolean meet(int a, int b) {
        double[] box = track.box;
        for (int i = 0; i < 3; i++) {
            if (box[a + i] > box[b + 3 + i] + SAME || box[b + i] > box[a + 3 + i] + SAME) {
                return false;
            }
        }
        return true;
    }

    private void compare(int i, int j) {
        if (reported[ringOf[i]] && reported[ringOf[j]]) {
            return;
        }
        if (next(i) == j) {
            spike(i, j);
        } else if (next(j) == i) {
            spike(j, i);
        } else if (properly(i, j) || touchCrosses(i, j) || touchCrosses(j, i)) {
            report(i, j);
        }
    }

    private int next(int piece) {
        Ring ring = rings.get(ringOf[piece]);
        return piece + 1 == ring.to() ? ring.from() : piece + 1;
    }

    private int previous(int piece) {
        Ring ring = rings.get(ringOf[piece]);
        return piece == ring.from() ? ring.to() - 1 : piece - 1;
    }

    /** Whether piece {@code j}, which follows {@code i}, runs back over it. */
    private void spike(int i, int j) {
        Rays rays = new Rays(track, start(j));
        rays.to(start(i));
        rays.to(end(j));
        if (rays.overlap()) {
            report(i, j);
        }
    }

    private boolean properly(int i, int j) {
        return apart(i, start(j), end(j)) && apart(j, start(i), end(i));
    }

    private boolean apart(int piece, int from, int to) {
        double one = lateral(piece, from);
        double other = lateral(piece, to);
        return one > SAME && other < -SAME || one < -SAME && other > SAME;
    }

    private double lateral(int piece, int node) {
        double[] xyz = track.node;
        return Lateral.of(xyz, start(piece), xyz[node], xyz[node + 1], xyz[node + 2]);
    }

    /** Whether the ring of {@code j} crosses that of {@code i} where piece j begins on piece i. */
    private boolean touchCrosses(int i, int j) {
        int at = start(j);
        if (Math.abs(lateral(i, at)) > SAME) {
            return false;
        }
        Rays rays = new Rays(track, at);
        if (rays.near(start(i))) {
            rays.to(start(previous(i)));
            rays.to(end(i));
        } else if (rays.near(end(i))) {
            rays.to(start(i));
            rays.to(end(next(i)));
        } else if (rays.between(start(i), end(i))) {
            rays.to(start(i));
            rays.to(end(i));
        } else {
            return false;
        }
        rays.to(start(previous(j)));
        rays.to(end(j));
        return rays.overlap() || rays.interleave();
    }

    private void report(int i, int j) {
        int one = Math.min(ringOf[i], ringOf[j]);
        int other = Math.max(ringOf[i], ringOf[j]);
        int at = start(j);
        LonLat near = Earth.toLonLat(track.node[at], track.node[at + 1], track.node[at + 2]);
        String lon = Double.toString(Math.round(near.lon() * 1e5) / 1e5);
        String lat = Double.toString(Math.round(near.lat() * 1e5) / 1e5);
        reported[one] = true;
        reported[other] = true;
        found.add(
                one == other
                        ? Problem.of(ProblemCode.RING_CROSSES, "coordinates", name.apply(one), lon, lat)
                        : Problem.of(
                                ProblemCode.RINGS_CROSS, "coordinates", name.apply(one), name.apply(other), lon, lat));
    }

    private int start(int piece) {
        return 3 * track.first[piece];
    }

    private int end(int piece) {
        return 3 * track.first[piece] + 3;
    }
}

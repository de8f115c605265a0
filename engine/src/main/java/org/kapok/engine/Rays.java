package org.kapok.engine;

/** Directions from one node of a track to others, two of one line followed by two of another. */
final class Rays {
    private static final double SAME = 1e-3;
    private static final double STRAIGHT = 1e-8;

    private final double[] node;
    private final int at;
    private final double[] east = new double[3];
    private final double[] north = new double[3];
    private final double[] angle = new double[4];
    private final double[] length = new double[4];
    private int count;

    Rays(Track track, int at) {
        this.node = track.node;
        this.at = at;
        double x = node[at];
        double y = node[at + 1];
        double z = Earth.normalZ(node[at + 2]);
        double r = Math.hypot(x, y);
        double n = Math.hypot(r, z);
        east[0] = r > 0 ? -y / r : 0;
        east[1] = r > 0 ? x / r : 1;
        north[0] = (0 - z / n) * east[1];
        north[1] = z / n * east[0];
        north[2] = (x * east[1] - y * east[0]) / n;
    }

    void to(int other) {
        double dx = node[other] - node[at];
        double dy = node[other + 1] - node[at + 1];
        double dz = node[other + 2] - node[at + 2];
        double e = dx * east[0] + dy * east[1];
        double n = dx * north[0] + dy * north[1] + dz * north[2];
        angle[count] = Math.atan2(n, e);
        length[count++] = Math.hypot(e, n);
    }

    boolean near(int other) {
        return distance(other) <= SAME;
    }

    /** Whether the node lies between two others, given that it lies on the line through them. */
    boolean between(int from, int to) {
        double dx = node[to] - node[from];
        double dy = node[to + 1] - node[from + 1];
        double dz = node[to + 2] - node[from + 2];
        double along = (node[at] - node[from]) * dx
                + (node[at + 1] - node[from + 1]) * dy
                + (node[at + 2] - node[from + 2]) * dz;
        return along > 0 && along < dx * dx + dy * dy + dz * dz;
    }

    private double distance(int other) {
        return Math.hypot(
                Math.hypot(node[other] - node[at], node[other + 1] - node[at + 1]), node[other + 2] - node[at + 2]);
    }

    /** Whether two directions are the same: of the two given, or of one line and the other. */
    boolean overlap() {
        if (count == 2) {
            return same(0, 1);
        }
        return same(0, 2) || same(0, 3) || same(1, 2) || same(1, 3);
    }

    private boolean same(int i, int j) {
        double turn = Math.abs(Math.IEEEremainder(angle[i] - angle[j], 2 * Math.PI));
        return turn < STRAIGHT || turn * Math.min(length[i], length[j]) < SAME && turn < 0.1;
    }

    /** Whether exactly one direction of the second line lies between those of the first. */
    boolean interleave() {
        return inSector(angle[2]) != inSector(angle[3]);
    }

    private boolean inSector(double direction) {
        return turn(angle[0], direction) < turn(angle[0], angle[1]);
    }

    private static double turn(double from, double to) {
        double turn = to - from;
        return turn < 0 ? turn + 2 * Math.PI : turn;
    }
}

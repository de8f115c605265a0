package org.kapok.engine;

/**
 * One closed ring of a track and the question whether a point lies on the side of its smaller area.
 *
 * <p>The meridian from the point to the North Pole crosses the ring an even or an odd number of times; with the side of
 * the pole this tells the side of the point. Whether a piece crosses the meridian is read off the signs of its ends, so
 * that neighbours agree on a shared corner whatever the rounding; on which side of the point it crosses, off the plane
 * through the piece and its normal.
 *
 * <p>The side of the pole follows from how often the ring winds round the axis and from the area between it and the
 * equator, taken on the authalic sphere, where areas are those of the ellipsoid.
 */
final class Ring {
    /** More than a piece may bulge beyond the latitudes of its ends, as a difference in z in metres. */
    private static final double BULGE = 2_000;

    private final Track track;
    private final int from;
    private final int to;
    private final boolean northInside;
    /** The smaller area, in steradians of the authalic sphere. */
    private final double area;

    Ring(Track track, int from, int to) {
        this.track = track;
        this.from = from;
        this.to = to;
        double winding = 0;
        double under = 0;
        double[] xyz = track.node;
        for (int i = from; i < to; i++) {
            int a = 3 * track.first[i];
            double swing = swing(xyz, a);
            double ta = Authalic.tanHalf(xyz[a], xyz[a + 1], xyz[a + 2]);
            double tb = Authalic.tanHalf(xyz[a + 3], xyz[a + 4], xyz[a + 5]);
            winding += swing;
            under += 2 * Math.atan2(Math.tan(swing / 2) * (ta + tb), 1 + ta * tb);
        }
        double turns = Math.rint(winding / (2 * Math.PI));
        if (turns == 0) {
            double apart = Math.abs(under);
            this.northInside = apart > 2 * Math.PI;
            this.area = Math.min(apart, 4 * Math.PI - apart);
        } else {
            double north = 2 * Math.PI - under * Math.signum(turns);
            this.northInside = north <= 2 * Math.PI;
            this.area = Math.min(north, 4 * Math.PI - north);
        }
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    double area() {
        return area;
    }

    private static double swing(double[] xyz, int a) {
        double cross = xyz[a] * xyz[a + 4] - xyz[a + 1] * xyz[a + 3];
        double dot = xyz[a] * xyz[a + 3] + xyz[a + 1] * xyz[a + 4];
        return Math.atan2(cross == 0 ? 0.0 : cross, dot);
    }

    /** Whether a point of the ellipsoid lies inside; on the ring itself either answer is possible. */
    boolean contains(double x, double y, double z) {
        boolean inside = northInside;
        double[] xyz = track.node;
        double r = Math.hypot(x, y);
        double cos = r > 0 ? x / r : 1;
        double sin = r > 0 ? y / r : 0;
        int a = 3 * track.first[from];
        boolean east = cos * xyz[a + 1] - sin * xyz[a] > 0;
        for (int i = from; i < to; i++, a += 3) {
            boolean eastNext = cos * xyz[a + 4] - sin * xyz[a + 3] > 0;
            if (east != eastNext && crossesNorthOf(xyz, a, x, y, z, eastNext)) {
                inside = !inside;
            }
            east = eastNext;
        }
        return inside;
    }

    /** For a piece that changes sides of the point's great meridian, ending on its eastern side or not. */
    private static boolean crossesNorthOf(double[] xyz, int a, double x, double y, double z, boolean endsEast) {
        double cross = xyz[a] * xyz[a + 4] - xyz[a + 1] * xyz[a + 3];
        boolean eastward = cross > 0 || cross == 0 && xyz[a] * xyz[a + 3] + xyz[a + 1] * xyz[a + 4] < 0;
        if (eastward != endsEast) {
            return false;
        }
        double za = xyz[a + 2];
        double zb = xyz[a + 5];
        if (z < Math.min(za, zb) - BULGE) {
            return true;
        }
        if (z > Math.max(za, zb) + BULGE) {
            return false;
        }
        return Lateral.of(xyz, a, x, y, z) < 0 == eastward;
    }
}

package org.kapok.engine;

/**
 * The plane that touches the ellipsoid at one place, with axes to the east and to the north.
 *
 * <p>Dropping places onto it never makes them farther apart than they are. Near the place it brings them nearer by no more
 * than the cosine of the angle between the normals at both, which is at most that of {@link #tilt}.
 */
final class Plane {
    /** No normal of the ellipsoid turns faster than on a sphere of this radius. */
    private static final double SHARPEST = 6_335_000;

    private final double ox;
    private final double oy;
    private final double oz;
    private final double ex;
    private final double ey;
    private final double nx;
    private final double ny;
    private final double nz;

    Plane(double ox, double oy, double oz) {
        this.ox = ox;
        this.oy = oy;
        this.oz = oz;
        double r = Math.sqrt(ox * ox + oy * oy);
        this.ex = r > 0 ? -oy / r : 0;
        this.ey = r > 0 ? ox / r : 1;
        double up = Earth.normalZ(oz);
        double length = Math.sqrt(r * r + up * up);
        this.nx = -up * ey / length;
        this.ny = up * ex / length;
        this.nz = (ox * ey - oy * ex) / length;
    }

    double east(double[] xyz, int at) {
        return (xyz[at] - ox) * ex + (xyz[at + 1] - oy) * ey;
    }

    double north(double[] xyz, int at) {
        return (xyz[at] - ox) * nx + (xyz[at + 1] - oy) * ny + (xyz[at + 2] - oz) * nz;
    }

    /** The most by which a normal at most {@code reach} metres of the plane away may lean, as a sine. */
    static double tilt(double reach) {
        return Math.min(1, reach / SHARPEST);
    }

    /** The least by which lengths there may be shortened. */
    static double shrink(double tilt) {
        return Math.sqrt(1 - tilt * tilt);
    }
}

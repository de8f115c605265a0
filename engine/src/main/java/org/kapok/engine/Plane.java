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

    static final int NUMBERS = 8;

    // All are floats, so that a tree can keep them; the axes are then of unit length and square to 1e-7.
    private final double ox;
    private final double oy;
    private final double oz;
    private final double ex;
    private final double ey;
    private final double nx;
    private final double ny;
    private final double nz;

    /** The plane that {@link #write} wrote. */
    Plane(int[] data, int at) {
        this.ox = Float.intBitsToFloat(data[at]);
        this.oy = Float.intBitsToFloat(data[at + 1]);
        this.oz = Float.intBitsToFloat(data[at + 2]);
        this.ex = Float.intBitsToFloat(data[at + 3]);
        this.ey = Float.intBitsToFloat(data[at + 4]);
        this.nx = Float.intBitsToFloat(data[at + 5]);
        this.ny = Float.intBitsToFloat(data[at + 6]);
        this.nz = Float.intBitsToFloat(data[at + 7]);
    }

    /** Writes the plane over or under a place. */
    static void write(double x, double y, double z, int[] data, int at) {
        double r = Math.sqrt(x * x + y * y);
        double east = r > 0 ? -y / r : 0;
        double alsoEast = r > 0 ? x / r : 1;
        double up = Earth.normalZ(z);
        double length = Math.sqrt(r * r + up * up);
        double[] numbers = {
            x, y, z, east, alsoEast, -up * alsoEast / length, up * east / length, (x * alsoEast - y * east) / length
        };
        for (int i = 0; i < NUMBERS; i++) {
            data[at + i] = Float.floatToRawIntBits((float) numbers[i]);
        }
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

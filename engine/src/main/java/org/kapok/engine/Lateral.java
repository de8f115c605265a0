package org.kapok.engine;

/** On which side of a piece a point lies. */
final class Lateral {
    private Lateral() {}

    /**
     * How far to the left of the piece that begins at index {@code a} of {@code xyz} a point lies, in metres (negative:
     * to the right); good to a millimetre near the piece.
     */
    static double of(double[] xyz, int a, double x, double y, double z) {
        double dx = xyz[a + 3] - xyz[a];
        double dy = xyz[a + 4] - xyz[a + 1];
        double dz = xyz[a + 5] - xyz[a + 2];
        double nx = xyz[a] + dx / 2;
        double ny = xyz[a + 1] + dy / 2;
        double nz = Earth.normalZ(xyz[a + 2] + dz / 2);
        double mx = ny * dz - nz * dy;
        double my = nz * dx - nx * dz;
        double mz = nx * dy - ny * dx;
        double m = Math.sqrt(mx * mx + my * my + mz * mz);
        if (m == 0) {
            return 0;
        }
        return ((x - xyz[a]) * mx + (y - xyz[a + 1]) * my + (z - xyz[a + 2]) * mz) / m;
    }
}

package org.kapok.engine;

import java.util.Arrays;

/** An unchanging row of WGS84 places: the route of a movement or the ring of a polygon. */
public final class Positions {
    private final double[] lonLat;

    private Positions(double[] lonLat) {
        this.lonLat = lonLat;
    }

    /**
     * Takes longitude, latitude, longitude, latitude and so on, in degrees.
     *
     * @throws IllegalArgumentException if the numbers are not in pairs
     */
    public static Positions of(double... lonLat) {
        if (lonLat.length % 2 != 0) {
            throw new IllegalArgumentException("longitudes and latitudes come in pairs");
        }
        return new Positions(lonLat.clone());
    }

    /** How many places the row holds. */
    public int size() {
        return lonLat.length / 2;
    }

    /** The longitude of place {@code index} (from 0), in degrees. */
    public double lon(int index) {
        return lonLat[2 * index];
    }

    /** The latitude of place {@code index} (from 0), in degrees. */
    public double lat(int index) {
        return lonLat[2 * index + 1];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Positions that && Arrays.equals(lonLat, that.lonLat);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(lonLat);
    }

    @Override
    public String toString() {
        return Arrays.toString(lonLat);
    }
}

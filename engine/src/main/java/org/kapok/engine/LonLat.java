package org.kapok.engine;

/** A place on the WGS84 ellipsoid: longitude -180..180 and latitude -90..90, in degrees. */
public record LonLat(double lon, double lat) {
    public LonLat {
        if (!(Math.abs(lon) <= 180) || !(Math.abs(lat) <= 90)) {
            throw new IllegalArgumentException("no place on Earth: " + lon + ", " + lat);
        }
    }
}

package org.kapok.geo;

import java.util.Locale;
import java.util.Optional;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import net.sf.geographiclib.GeodesicMask;

/**
 * A point on the WGS84 ellipsoid.
 *
 * @param longitude degrees east, -180..180
 * @param latitude degrees north, -90..90
 */
public record Coordinate(double longitude, double latitude) {

    public Coordinate {
        if (!(Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("a longitude lies within -180..180, not " + longitude);
        }
        if (!(Math.abs(latitude) <= 90)) {
            throw new IllegalArgumentException("a latitude lies within -90..90, not " + latitude);
        }
        // Adding zero turns -0.0 into 0.0, so that equal places are equal records.
        longitude = longitude + 0.0;
        latitude = latitude + 0.0;
    }

    /** A point from numbers that may lie out of range, as slips produce them; empty when they do. */
    public static Optional<Coordinate> ifValid(double longitude, double latitude) {
        return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90
                ? Optional.of(new Coordinate(longitude, latitude))
                : Optional.empty();
    }

    /** Length of the geodesic to {@code other}, metres. */
    public double metresTo(Coordinate other) {
        return Geodesic.WGS84.Inverse(latitude, longitude, other.latitude, other.longitude, GeodesicMask.DISTANCE).s12;
    }

    /** Direction in which the geodesic to {@code other} leaves this point, degrees clockwise from north, 0..360. */
    public double azimuthTo(Coordinate other) {
        GeodesicData line =
                Geodesic.WGS84.Inverse(latitude, longitude, other.latitude, other.longitude, GeodesicMask.AZIMUTH);
        return (line.azi1 + 360) % 360;
    }

    /** Latitude, longitude in degrees with five decimals (1.1 m) and a point in every language: {@code 4.36120, 18.55500}. */
    public String decimal() {
        return String.format(Locale.ROOT, "%.5f, %.5f", latitude + 0.0, longitude + 0.0);
    }

    /** MGRS to one metre, grouped {@code 33P XK 12345 67890}; empty beyond 84 N and 80 S, where MGRS grids differ. */
    public Optional<String> mgrs() {
        return MilitaryGrid.write(this, 5);
    }

    /** MGRS to ten metres, as it is dictated over a radio: {@code 33P XK 1234 6789}; empty where {@link #mgrs()} is. */
    public Optional<String> mgrsForRadio() {
        return MilitaryGrid.write(this, 4);
    }
}

package org.kapok.geo;

import java.text.ParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mil.nga.grid.features.Point;
import mil.nga.mgrs.MGRS;
import mil.nga.mgrs.grid.GridType;
import mil.nga.mgrs.gzd.GridZone;
import mil.nga.mgrs.gzd.GridZones;
import mil.nga.mgrs.utm.UTM;

/**
 * MGRS between 80 S and 84 N. Conversion is the library's; what it lets pass is refused here: it reads a square that
 * does not exist in its zone (33P AA) as a place a thousand kilometres away, and clamps polar latitudes silently.
 */
final class MilitaryGrid {

    private static final Pattern REFERENCE = Pattern.compile("(\\d{1,2})([A-Z])([A-Z]{2})(\\d*)");
    private static final Pattern POLAR = Pattern.compile("[ABYZ][A-Z]{2}\\d*");
    private static final double METRES_PER_DEGREE = 110_000;

    private MilitaryGrid() {}

    /** What the text was found to be. */
    sealed interface Finding {
        /** Not MGRS at all. */
        record SomethingElse() implements Finding {}

        /** MGRS in form, but {@code code} is wrong with it. */
        record Wrong(String code) implements Finding {}

        /** The centre of the square whose side is {@code metres}. */
        record Square(Coordinate centre, double metres) implements Finding {}
    }

    static Finding read(String typed) {
        String text = typed.toUpperCase(Locale.ROOT)
                .replaceFirst("^\\s*MGRS\\s*:?", "")
                .replaceAll("[\\s\\p{Z}\\-_.,/:]", "");
        if (POLAR.matcher(text).matches()) {
            return new Finding.Wrong("mgrs_polar");
        }
        Matcher parts = REFERENCE.matcher(text);
        if (!parts.matches() || looksLikeDegrees(parts)) {
            return new Finding.SomethingElse();
        }
        return check(parts).<Finding>map(Finding.Wrong::new).orElseGet(() -> locate(parts));
    }

    /** {@code 12 N EST} and the like: hemisphere words after a number, no digits behind. */
    private static boolean looksLikeDegrees(Matcher parts) {
        return parts.group(4).isEmpty() && "EST".equals(parts.group(2) + parts.group(3));
    }

    private static Optional<String> check(Matcher parts) {
        int zone = Integer.parseInt(parts.group(1));
        String letters = parts.group(2) + parts.group(3);
        if (zone < 1 || zone > 60) {
            return Optional.of("mgrs_zone");
        }
        if (letters.contains("I") || letters.contains("O")) {
            return Optional.of("mgrs_letters");
        }
        if ("ABYZ".contains(parts.group(2))) {
            return Optional.of("mgrs_polar");
        }
        int digits = parts.group(4).length();
        return digits < 2 || digits > 10 || digits % 2 != 0 ? Optional.of("mgrs_digits") : Optional.empty();
    }

    private static Finding locate(Matcher parts) {
        int zone = Integer.parseInt(parts.group(1));
        double side = Math.pow(10, 5 - parts.group(4).length() / 2.0);
        try {
            UTM corner = MGRS.parse(parts.group()).toUTM();
            Point centre = UTM.create(
                            zone,
                            corner.getHemisphere(),
                            corner.getEasting() + side / 2,
                            corner.getNorthing() + side / 2)
                    .toPoint();
            GridZone cell = GridZones.getGridZone(zone, parts.group(2).charAt(0));
            if (cell == null || !lies(centre, cell, side)) {
                return new Finding.Wrong("mgrs_square");
            }
            return new Finding.Square(new Coordinate(wrap(centre.getLongitude()), centre.getLatitude()), side);
        } catch (ParseException | IllegalArgumentException _) {
            return new Finding.Wrong("mgrs_square");
        }
    }

    /** A square may stick out of its grid zone by its own size, no further. */
    private static boolean lies(Point point, GridZone cell, double side) {
        double latitudeSlack = side / METRES_PER_DEGREE + 1e-6;
        double longitudeSlack = latitudeSlack / Math.max(0.1, Math.cos(Math.toRadians(point.getLatitude())));
        var bounds = cell.getBounds();
        return point.getLatitude() >= bounds.getMinLatitude() - latitudeSlack
                && point.getLatitude() <= bounds.getMaxLatitude() + latitudeSlack
                && point.getLongitude() >= bounds.getMinLongitude() - longitudeSlack
                && point.getLongitude() <= bounds.getMaxLongitude() + longitudeSlack;
    }

    private static double wrap(double longitude) {
        return longitude > 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude;
    }

    static Optional<String> write(Coordinate coordinate, int digits) {
        if (coordinate.latitude() > 84 || coordinate.latitude() < -80) {
            return Optional.empty();
        }
        double longitude = coordinate.longitude() == 180 ? -180 : coordinate.longitude();
        MGRS grid = MGRS.from(Point.degrees(longitude, coordinate.latitude()));
        String metres = grid.getEastingAndNorthing(GridType.METER);
        return Optional.of(String.format(
                Locale.ROOT,
                "%02d%c %s %s %s",
                grid.getZone(),
                grid.getBand(),
                grid.getColumnRowId(),
                metres.substring(0, digits),
                metres.substring(5, 5 + digits)));
    }
}

package org.kapok.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Slips that the numbers show by themselves, without any map. */
final class WritingSlips {

    private static final int ENOUGH_DECIMALS = 5;
    private static final int FAIR_DECIMALS = 3;
    /** A whole second is 31 m, good enough; a whole minute is not. */
    private static final double ENOUGH_METRES = 35;

    private static final double FAIR_METRES = 120;
    private static final double NEAR_ZERO = 0.01;

    private WritingSlips() {}

    static List<Slip> of(CoordinateReading.Parsed reading) {
        var found = new ArrayList<Slip>();
        if (isRounded(reading)) {
            found.add(new Slip(SlipKind.ROUNDED, SlipSeverity.POSSIBLE, Optional.empty(), List.of()));
        }
        fewDecimals(reading).ifPresent(found::add);
        return found;
    }

    /** GEO-10 */
    static Optional<Slip> zero(Coordinate given) {
        boolean nearBoth = Math.abs(given.longitude()) < NEAR_ZERO && Math.abs(given.latitude()) < NEAR_ZERO;
        boolean one = given.longitude() == 0 || given.latitude() == 0;
        return nearBoth || one
                ? Optional.of(new Slip(
                        SlipKind.ZERO,
                        nearBoth ? SlipSeverity.PROBABLE : SlipSeverity.POSSIBLE,
                        Optional.empty(),
                        List.of(given.decimal())))
                : Optional.empty();
    }

    /** GEO-18 */
    private static boolean isRounded(CoordinateReading.Parsed reading) {
        Coordinate given = reading.coordinate();
        return switch (reading.notation()) {
            case DECIMAL_DEGREES -> {
                int decimals = reading.decimals().orElse(0);
                boolean padded = decimals > 2 && onGrid(given, 100, 1e-9);
                boolean wholeMinutes = decimals > 3 && onGrid(given, 60, 0.6 * Math.pow(10, -decimals));
                yield padded || wholeMinutes;
            }
            case DEGREES_MINUTES, DEGREES_MINUTES_SECONDS ->
                reading.precisionMetres() < 1000 && onGrid(given, 60, 1e-9);
            case MGRS -> reading.precisionMetres() <= 10 && onKilometres(reading);
        };
    }

    private static boolean onGrid(Coordinate given, int partsOfDegree, double tolerance) {
        return isWhole(given.latitude() * partsOfDegree, tolerance * partsOfDegree)
                && isWhole(given.longitude() * partsOfDegree, tolerance * partsOfDegree);
    }

    private static boolean isWhole(double value, double tolerance) {
        return Math.abs(value - Math.rint(value)) <= tolerance;
    }

    private static boolean onKilometres(CoordinateReading.Parsed reading) {
        String[] groups = reading.coordinate().mgrs().orElse("0 0 1 1").split(" ");
        long step = Math.round(reading.precisionMetres());
        return Long.parseLong(groups[2]) % 1000 < step && Long.parseLong(groups[3]) % 1000 < step;
    }

    /** GEO-19 */
    private static Optional<Slip> fewDecimals(CoordinateReading.Parsed reading) {
        boolean decimal = reading.notation() == Notation.DECIMAL_DEGREES;
        int decimals = reading.decimals().orElse(0);
        boolean enough = decimal ? decimals >= ENOUGH_DECIMALS : reading.precisionMetres() <= ENOUGH_METRES;
        boolean fair = decimal ? decimals >= FAIR_DECIMALS : reading.precisionMetres() <= FAIR_METRES;
        return enough
                ? Optional.empty()
                : Optional.of(new Slip(
                        SlipKind.FEW_DECIMALS,
                        fair ? SlipSeverity.REMARK : SlipSeverity.POSSIBLE,
                        Optional.empty(),
                        List.of(reading.precisionMetres())));
    }
}

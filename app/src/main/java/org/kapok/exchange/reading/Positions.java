package org.kapok.exchange.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kapok.geo.Coordinate;

/** Turns numbers of a file into coordinates, counting vertices against the cap and collecting what is wrong. */
final class Positions {

    private final Caps caps;
    private final Faults faults;
    private int count;

    Positions(Caps caps, Faults faults) {
        this.caps = caps;
        this.faults = faults;
    }

    /** A position; faulty numbers are told and answer empty. */
    Optional<Coordinate> position(Where where, String field, double longitude, double latitude)
            throws RefusedFileException {
        if (++count > caps.positions()) {
            throw new RefusedFileException("exchange.refused.positions", caps.positions());
        }
        Optional<Coordinate> coordinate = Coordinate.ifValid(longitude, latitude);
        if (coordinate.isEmpty()) {
            faults.add(where, field, "exchange.fault.position_range", text(longitude), text(latitude));
        }
        return coordinate;
    }

    /** A position from two texts. */
    Optional<Coordinate> position(Where where, String field, String longitude, String latitude)
            throws RefusedFileException {
        try {
            return position(where, field, Double.parseDouble(longitude.strip()), Double.parseDouble(latitude.strip()));
        } catch (NumberFormatException notANumber) {
            faults.add(where, field, "exchange.fault.position_number", shortened(longitude + "," + latitude));
            return Optional.empty();
        }
    }

    /** KML's tuples {@code lon,lat[,altitude]} between white space; empty when any of them is faulty. */
    Optional<List<Coordinate>> tuples(Where where, String field, String text) throws RefusedFileException {
        var coordinates = new ArrayList<Coordinate>();
        boolean whole = true;
        for (String tuple : text.strip().split("\\s+")) {
            String[] parts = tuple.split(",", -1);
            if (parts.length < 2 || parts.length > 3) {
                faults.add(where, field, "exchange.fault.tuple", shortened(tuple));
                whole = false;
                continue;
            }
            Optional<Coordinate> coordinate = position(where, field, parts[0], parts[1]);
            coordinate.ifPresent(coordinates::add);
            whole &= coordinate.isPresent();
        }
        return whole ? Optional.of(coordinates) : Optional.empty();
    }

    /** A ring must close and have at least four positions. */
    boolean isRing(Where where, String field, List<Coordinate> ring) {
        if (ring.size() < 4) {
            faults.add(where, field, "exchange.fault.ring_short", ring.size());
            return false;
        }
        if (!ring.getFirst().equals(ring.getLast())) {
            faults.add(where, field, "exchange.fault.ring_open");
            return false;
        }
        return true;
    }

    static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 39) + "…";
    }

    private static String text(double number) {
        return Double.isFinite(number) ? java.math.BigDecimal.valueOf(number).toPlainString() : String.valueOf(number);
    }
}

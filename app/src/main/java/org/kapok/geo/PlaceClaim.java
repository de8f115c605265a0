package org.kapok.geo;

import java.util.Optional;

/** A coordinate together with what else its writer says of the place. */
public record PlaceClaim(CoordinateReading.Parsed reading, Optional<Pcode> pcode, Optional<String> placeName) {

    /** Nothing but the coordinate is said. */
    public static PlaceClaim of(CoordinateReading.Parsed reading) {
        return new PlaceClaim(reading, Optional.empty(), Optional.empty());
    }
}

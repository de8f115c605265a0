package org.kapok.geo.store;

import java.util.UUID;
import org.kapok.geo.Place;

/** One current row of {@code geo.place}; {@code key} is how its source knows it again. */
public record PlaceRow(String key, Place place, String digest) {

    /** The row's id. */
    public UUID id() {
        return place.id();
    }
}

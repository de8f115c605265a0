package org.kapok.deconfliction.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/**
 * What organisations may be told of an activity notice, and nothing else: an area that contains the true one with the
 * distance to keep, and hours that contain the true ones. No kind, no unit, no altitude.
 *
 * @param area polygon or multi-polygon, WGS84 longitude and latitude in degrees
 * @param from start of the hours that may be told
 * @param until end of these hours, not included
 * @param words a sentence of the force, in its own words, if it wrote one
 * @param origin who made it
 * @param agreed whether the force wrote it or agreed to it
 */
public record Wording(
        Geometry area, Instant from, Instant until, Optional<String> words, Origin origin, boolean agreed) {

    /** Who made a wording. */
    public enum Origin {
        /** Computed: widened area, rounded hours. */
        DEFAULT,
        /** Drawn or written by the force. */
        WRITTEN
    }

    public Wording {
        if (!from.isBefore(until) || area.isEmpty() || area.getDimension() != 2) {
            throw new IllegalArgumentException("a releasable wording has an area and hours");
        }
    }

    /** The wording as the proximity question sees it: it already contains the distance to keep. */
    public Extent extent() {
        return new Extent(area, 0, from, Optional.of(until), List.of(), Duration.ZERO, Optional.empty());
    }

    /** The same, agreed by the force. */
    public Wording agreed(boolean byTheForce) {
        return new Wording(area, from, until, words, origin, byTheForce);
    }
}

package org.kapok.geo;

import java.time.LocalDate;
import java.util.Optional;
import org.kapok.shared.Language;
import org.locationtech.jts.geom.Geometry;

/**
 * One administrative area as its authority published it.
 *
 * @param level 0 for the country, 1 for regions and prefectures, and so on down to 4
 * @param parent the area above, if it is known
 * @param validOn since when this division is official
 * @param validTo until when it was; empty while it is
 * @param version label of the publication it came with
 * @param shape WGS84 polygons, longitude first; a code without a shape is normal
 */
public record Area(
        Pcode pcode,
        int level,
        AreaNames names,
        Optional<Pcode> parent,
        Optional<LocalDate> validOn,
        Optional<LocalDate> validTo,
        String version,
        Optional<Geometry> shape) {

    public Area {
        if (level < 0 || level > 5) {
            throw new IllegalArgumentException("an administrative level lies within 0..5, not " + level);
        }
    }

    /** The name to show. */
    public String name(Language language) {
        return names.in(language);
    }
}

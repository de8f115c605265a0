package org.kapok.geo.web;

import java.util.List;
import org.kapok.geo.Coordinate;
import org.kapok.geo.PlaceWords;
import org.kapok.geo.Slip;
import org.kapok.shared.Violation;
import org.kapok.ui.PageModel;

/**
 * What a typed coordinate was read as, and the slips that it may hold; a fragment.
 *
 * @param decimal empty when it could not be read
 */
public record CoordinateCheckPage(
        String decimal, String mgrs, String near, List<Doubt> doubts, List<Violation> violations) implements PageModel {

    /** One slip: its sentence, how grave, and the coordinate that was probably meant (decimal, or empty). */
    public record Doubt(String sentence, String severity, String intended, String intendedNear) {}

    static CoordinateCheckPage refused(List<Violation> violations) {
        return new CoordinateCheckPage("", "", "", List.of(), violations);
    }

    static CoordinateCheckPage of(Coordinate point, PlaceWords words, List<Slip> slips) {
        List<Doubt> doubts = slips.stream()
                .map(slip -> new Doubt(
                        words.slip(slip),
                        slip.severity().name().toLowerCase(java.util.Locale.ROOT),
                        slip.intended().map(Coordinate::decimal).orElse(""),
                        slip.intended().map(words::near).orElse("")))
                .toList();
        return new CoordinateCheckPage(point.decimal(), point.mgrs().orElse(""), words.near(point), doubts, List.of());
    }
}

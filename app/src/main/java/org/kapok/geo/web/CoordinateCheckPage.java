package org.kapok.geo.web;

import java.util.List;
import java.util.Locale;
import org.kapok.geo.Coordinate;
import org.kapok.geo.PlaceWords;
import org.kapok.geo.Slip;
import org.kapok.shared.Violation;
import org.kapok.ui.PageModel;

/**
 * What a typed coordinate was read as, the slips that it may hold, and the choice between both places; a fragment.
 *
 * @param decimal empty when it could not be read
 * @param field the control that is checked
 * @param settleField the control under which the person says which place is right; empty where nothing is asked
 * @param settled whether he said before that it is right as typed
 */
public record CoordinateCheckPage(
        String decimal,
        String mgrs,
        String near,
        List<Doubt> doubts,
        String field,
        String settleField,
        boolean settled,
        List<Violation> violations)
        implements PageModel {

    /**
     * One slip: its sentence, how grave, and the coordinate that was probably meant.
     *
     * @param intended decimal, or empty
     * @param apart how far that is from the coordinate as typed
     */
    public record Doubt(String sentence, String severity, String intended, String intendedNear, String apart) {}

    /** Whether the person must say which place is right. */
    public boolean asks() {
        return !settleField.isEmpty()
                && doubts.stream().anyMatch(doubt -> !doubt.severity().equals("remark"));
    }

    static CoordinateCheckPage refused(List<Violation> violations) {
        return new CoordinateCheckPage("", "", "", List.of(), "", "", false, violations);
    }

    static CoordinateCheckPage of(Coordinate point, PlaceWords words, List<Slip> slips, Asked asked) {
        List<Doubt> doubts = slips.stream()
                .filter(slip -> asked.exact() || !slip.kind().isOfWriting())
                .map(slip -> doubt(point, words, slip))
                .toList();
        return new CoordinateCheckPage(
                point.decimal(),
                point.mgrs().orElse(""),
                words.near(point),
                doubts,
                asked.field(),
                asked.settleField(),
                asked.settled(),
                List.of());
    }

    /** What the page that holds the control says of it. */
    record Asked(String field, String settleField, boolean settled, boolean exact) {}

    private static Doubt doubt(Coordinate point, PlaceWords words, Slip slip) {
        return new Doubt(
                words.slip(slip),
                slip.severity().name().toLowerCase(Locale.ROOT),
                slip.intended().map(Coordinate::decimal).orElse(""),
                slip.intended().map(words::near).orElse(""),
                slip.intended().map(meant -> words.apart(point, meant)).orElse(""));
    }
}

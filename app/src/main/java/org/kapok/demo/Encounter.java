package org.kapok.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.kapok.deconfliction.notice.AltitudeBand;
import org.kapok.deconfliction.notice.Channel;
import org.kapok.deconfliction.notice.Extent;
import org.kapok.deconfliction.notice.NoticeDraft;
import org.kapok.deconfliction.notice.Through;
import org.kapok.deconfliction.notice.WordingChoice;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A round area beside the way of a trip.
 *
 * @param force number of the force whose activity it is
 * @param kind code of the shipped list, or empty where the force says none
 * @param gapMetres from the edge of the area to the edge of the movement's own buffer
 */
record Encounter(
        int force,
        Optional<String> kind,
        double radiusMetres,
        double gapMetres,
        Instant from,
        Instant until,
        Terrain.Passing passing) {

    /** What the sample operations keep round a movement: the default of their settings. */
    private static final double MOVEMENT_BUFFER = 1000;

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    /** From some hours before a movement passes this place until some hours after. */
    static Encounter at(
            Terrain.Passing passing,
            int force,
            String kind,
            double radius,
            double gap,
            Duration before,
            Duration after) {
        return new Encounter(
                force,
                Optional.of(kind).filter(code -> !code.isEmpty()),
                radius,
                gap,
                passing.time().minus(before),
                passing.time().plus(after),
                passing);
    }

    /** The same, moved to other hours by its force. */
    Encounter movedBy(Duration delay) {
        return new Encounter(force, kind, radiusMetres, gapMetres, from.plus(delay), until.plus(delay), passing);
    }

    NoticeDraft draft(Company company, String label, boolean wordingAgreed, Optional<AltitudeBand> altitude) {
        Extent area = Extent.area(GEOMETRY.createPoint(centre()), radiusMetres, from, until);
        return new NoticeDraft(
                company.force(force),
                area.at(altitude),
                kind,
                label,
                "",
                true,
                Optional.empty(),
                wordingAgreed ? new WordingChoice.AgreeDefault() : new WordingChoice.NotYet());
    }

    /** The same, sent by mail and entered by the cell. */
    static NoticeDraft byMail(NoticeDraft draft, String person, Instant at) {
        return new NoticeDraft(
                draft.force(),
                draft.extent(),
                draft.kind(),
                draft.label(),
                draft.remark(),
                true,
                Optional.of(new Through(person, Channel.MAIL, at)),
                draft.wording());
    }

    /** On the way itself when the gap is 0, else to its left at the right distance. */
    private Coordinate centre() {
        var at = gapMetres == 0
                ? passing.at()
                : Terrain.offset(passing.at(), passing.azimuth() - 90, radiusMetres + MOVEMENT_BUFFER + gapMetres);
        return new Coordinate(at.longitude(), at.latitude());
    }
}

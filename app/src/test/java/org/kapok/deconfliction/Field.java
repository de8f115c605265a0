package org.kapok.deconfliction;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kapok.deconfliction.notice.Extent;
import org.kapok.deconfliction.notice.NoticeDraft;
import org.kapok.deconfliction.notice.Through;
import org.kapok.deconfliction.notice.WordingChoice;
import org.kapok.deconfliction.picture.Notified;
import org.kapok.deconfliction.picture.Released;
import org.kapok.shared.ForceId;
import org.kapok.shared.OrganisationId;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;

/** Things that happen in the field of these tests: a road eastwards from Bangui, and areas along it. */
final class Field {

    static final GeometryFactory GEOMETRY = new GeometryFactory();

    private Field() {}

    /** A movement along a straight road, half a degree of longitude an hour. */
    static Notified convoy(OrganisationId organisation, String shortId, Instant departs, double lon, double lat) {
        LineString road = GEOMETRY.createLineString(
                new Coordinate[] {new Coordinate(lon, lat), new Coordinate(lon + 1, lat), new Coordinate(lon + 2, lat)
                });
        var times = List.of(departs, departs.plus(Duration.ofHours(2)), departs.plus(Duration.ofHours(4)));
        return new Notified(
                UUID.randomUUID(),
                shortId,
                organisation,
                "movement",
                "Delta convoy",
                1,
                Extent.movement(road, times, Duration.ofMinutes(15)));
    }

    static Released released(Notified notification, ForceId force) {
        return new Released(
                UUID.randomUUID(),
                notification.id(),
                force,
                notification.shortId(),
                notification.kind(),
                notification.version(),
                "humanitarian movement",
                notification.extent());
    }

    static Point point(double lon, double lat) {
        return GEOMETRY.createPoint(new Coordinate(lon, lat));
    }

    static NoticeDraft area(ForceId force, double lon, double lat, double radius, Instant from, Instant until) {
        return draft(force, Extent.area(point(lon, lat), radius, from, until));
    }

    static NoticeDraft draft(ForceId force, Extent extent) {
        return new NoticeDraft(
                force,
                extent,
                Optional.of("patrol"),
                "area 12",
                "",
                true,
                Optional.empty(),
                new WordingChoice.AgreeDefault());
    }

    static NoticeDraft with(NoticeDraft draft, WordingChoice wording) {
        return new NoticeDraft(
                draft.force(),
                draft.extent(),
                draft.kind(),
                draft.label(),
                draft.remark(),
                draft.declaredUnclassified(),
                draft.through(),
                wording);
    }

    static NoticeDraft through(NoticeDraft draft, Through through) {
        return new NoticeDraft(
                draft.force(),
                draft.extent(),
                draft.kind(),
                draft.label(),
                draft.remark(),
                draft.declaredUnclassified(),
                Optional.of(through),
                draft.wording());
    }
}

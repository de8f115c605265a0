package org.kapok.deconfliction.picture;

import java.time.Duration;
import java.time.Instant;
import org.kapok.deconfliction.alert.Meeting;
import org.kapok.deconfliction.alert.Stretch;
import org.kapok.deconfliction.notice.Extent;
import org.kapok.deconfliction.notice.Rounding;
import org.kapok.deconfliction.notice.Wording;
import org.locationtech.jts.geom.Coordinate;

/** Makes the coarse stretch of a notification within a wording. */
final class Stretches {

    private Stretches() {}

    static Stretch of(Extent notification, Wording wording, Meeting meeting, Rounding rounding) {
        Coordinate enters = at(notification, meeting.from().plus(notification.slack()), meeting);
        Coordinate leaves = at(notification, meeting.until().minus(notification.slack()), meeting);
        Instant from = rounding.blockStart(meeting.from());
        Instant until = rounding.blockEnd(meeting.until());
        return new Stretch(
                from,
                until.isAfter(from) ? until : rounding.blockEnd(from.plusSeconds(1)),
                enters.x,
                enters.y,
                leaves.x,
                leaves.y,
                wording.words());
    }

    /** Where a movement is at {@code time} if it runs on time; for a site the place of the meeting. */
    private static Coordinate at(Extent extent, Instant time, Meeting meeting) {
        if (!extent.moves()) {
            return new Coordinate(meeting.lon(), meeting.lat());
        }
        Coordinate[] places = extent.geometry().getCoordinates();
        var times = extent.times();
        if (!time.isAfter(times.getFirst())) {
            return places[0];
        }
        for (int i = 1; i < places.length; i++) {
            if (!time.isAfter(times.get(i))) {
                return between(places[i - 1], places[i], share(times.get(i - 1), time, times.get(i)));
            }
        }
        return places[places.length - 1];
    }

    private static double share(Instant start, Instant time, Instant end) {
        Duration leg = Duration.between(start, end);
        return leg.isZero() ? 1 : (double) Duration.between(start, time).toMillis() / leg.toMillis();
    }

    /** Straight on the map: good enough to name the places on either side. */
    private static Coordinate between(Coordinate a, Coordinate b, double share) {
        return new Coordinate(a.x + share * (b.x - a.x), a.y + share * (b.y - a.y));
    }
}

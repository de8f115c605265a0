package org.kapok.deconfliction.picture;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.kapok.deconfliction.alert.Band;
import org.kapok.deconfliction.alert.Graded;
import org.kapok.deconfliction.alert.Meeting;
import org.kapok.deconfliction.notice.Distances;
import org.kapok.deconfliction.notice.Extent;
import org.kapok.engine.Encounter;
import org.kapok.engine.Item;
import org.kapok.engine.Proximity;

/** The proximity question for one pair. */
public final class Question {

    private Question() {}

    /** Whether, when, where and how close {@code notification} comes to {@code activity}. */
    public static Optional<Graded> graded(Extent notification, Extent activity, Distances distances) {
        return graded(
                Items.of(notification, 0),
                notification.radiusMetres(),
                Items.of(activity, distances.farMetres()),
                activity.radiusMetres(),
                distances);
    }

    static Optional<Graded> graded(
            Item notification, double radius, Item activity, double activityRadius, Distances distances) {
        return meeting(notification, activity).flatMap(meeting -> {
            double gap = Math.max(0, meeting.distanceMetres() - radius - activityRadius);
            // The engine found the pair; its tolerance at the widest distance must not lose it again here.
            return Band.of(Math.min(gap, distances.farMetres()), distances).map(band -> new Graded(meeting, band));
        });
    }

    static Optional<Meeting> meeting(Item notification, Item activity) {
        return Proximity.between(notification, activity).map(Question::meeting);
    }

    private static Meeting meeting(Encounter found) {
        return new Meeting(
                found.from().truncatedTo(ChronoUnit.MILLIS),
                found.until().truncatedTo(ChronoUnit.MILLIS),
                found.distanceM(),
                found.position().lon(),
                found.position().lat());
    }
}

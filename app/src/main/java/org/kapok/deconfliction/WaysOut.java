package org.kapok.deconfliction;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kapok.access.OperationClocks;
import org.kapok.deconfliction.alert.Alert;
import org.kapok.deconfliction.alert.Meeting;
import org.kapok.deconfliction.notice.Extent;
import org.kapok.deconfliction.picture.Notified;
import org.kapok.deconfliction.picture.OperationPicture;
import org.kapok.deconfliction.picture.Pictures;
import org.kapok.deconfliction.picture.Posted;
import org.kapok.deconfliction.picture.Question;
import org.kapok.shared.Viewer;
import org.springframework.stereotype.Service;

/** Computes what would end an alert, each way asked of the engine; proposals of the cell, decisions of their owners. */
@Service
public class WaysOut {

    private static final Duration STEP = Duration.ofMinutes(10);
    private static final Duration FURTHEST = Duration.ofHours(12);

    private final Pictures pictures;
    private final OperationClocks clocks;

    WaysOut(Pictures pictures, OperationClocks clocks) {
        this.pictures = pictures;
        this.clocks = clocks;
    }

    /** One way out. */
    public sealed interface Way {}

    /** The movement leaves later. */
    public record Later(Duration by) implements Way {}

    /** The movement leaves earlier. */
    public record Earlier(Duration by) implements Way {}

    /** The area ends at this time. */
    public record AreaEnds(Instant at) implements Way {}

    /** The area starts at this time. */
    public record AreaStarts(Instant at) implements Way {}

    /** The ways out of an open alert; for the cell, because they show both sides. */
    public List<Way> of(Viewer viewer, Alert alert) {
        OperationPicture picture = pictures.fresh(viewer.operation());
        Optional<Notified> notification = picture.notification(alert.parties().notification());
        Optional<Posted> notice = picture.notice(alert.parties().notice());
        if (!viewer.isCell()
                || notification.isEmpty()
                || notice.isEmpty()
                || alert.met().isEmpty()) {
            return List.of();
        }
        return of(
                notification.orElseThrow().extent(),
                notice.orElseThrow(),
                alert.met().orElseThrow().meeting(),
                clocks.time(viewer.operation()));
    }

    /** DEC-31: nothing that would have to happen before {@code now}. */
    static List<Way> of(Extent notification, Posted notice, Meeting meeting, Instant now) {
        var ways = new ArrayList<Way>();
        if (notification.moves() && notification.from().isAfter(now)) {
            shift(notification, notice, STEP, now).ifPresent(by -> ways.add(new Later(by)));
            shift(notification, notice, STEP.negated(), now).ifPresent(by -> ways.add(new Earlier(by.abs())));
        }
        Extent area = notice.extent();
        if (!area.moves()) {
            Instant end = minute(meeting.from());
            if (end.isAfter(area.from()) && end.isAfter(now) && clear(notification, notice, area.endingAt(end))) {
                ways.add(new AreaEnds(end));
            }
            Instant start = minute(meeting.until()).plusSeconds(60);
            if (start.isAfter(now)
                    && area.until().filter(start::isBefore).isPresent()
                    && clear(notification, notice, area.startingAt(start))) {
                ways.add(new AreaStarts(start));
            }
        }
        return ways;
    }

    private static Optional<Duration> shift(Extent notification, Posted notice, Duration step, Instant now) {
        for (Duration by = step; by.abs().compareTo(FURTHEST) <= 0; by = by.plus(step)) {
            if (!notification.from().plus(by).isAfter(now)) {
                return Optional.empty();
            }
            if (clear(notification.delayed(by), notice, notice.extent())) {
                return Optional.of(by);
            }
        }
        return Optional.empty();
    }

    private static boolean clear(Extent notification, Posted notice, Extent activity) {
        return Question.graded(notification, activity, notice.distances()).isEmpty();
    }

    private static Instant minute(Instant instant) {
        return Instant.ofEpochSecond(Math.floorDiv(instant.getEpochSecond(), 60L) * 60L);
    }
}

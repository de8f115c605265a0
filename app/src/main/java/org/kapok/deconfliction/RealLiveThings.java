package org.kapok.deconfliction;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kapok.deconfliction.notice.Extent;
import org.kapok.deconfliction.picture.Machines;
import org.kapok.deconfliction.picture.Notified;
import org.kapok.deconfliction.picture.Released;
import org.kapok.geo.Coordinate;
import org.kapok.notifications.LiveNotification;
import org.kapok.notifications.LiveNotifications;
import org.kapok.notifications.NotificationId;
import org.kapok.notifications.Presence;
import org.kapok.notifications.ReleasedPresence;
import org.kapok.notifications.ReleasedPresences;
import org.kapok.shared.OperationId;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.stereotype.Component;

/** Reads open notifications from their module and puts them into this module's words. */
@Component
class RealLiveThings implements LiveThings {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final LiveNotifications notifications;
    private final ReleasedPresences released;
    private final Machines machines;

    RealLiveThings(LiveNotifications notifications, ReleasedPresences released, Machines machines) {
        this.released = released;
        this.notifications = notifications;
        this.machines = machines;
    }

    @Override
    public List<Notified> notifications(OperationId operation) {
        return notifications.all(machines.viewer(operation)).stream()
                .map(RealLiveThings::notified)
                .toList();
    }

    @Override
    public Optional<Notified> notification(OperationId operation, UUID notification) {
        return notifications
                .one(machines.viewer(operation), new NotificationId(notification))
                .map(RealLiveThings::notified);
    }

    @Override
    public List<Released> releases(OperationId operation) {
        return released.all(machines.viewer(operation)).stream()
                .map(RealLiveThings::released)
                .toList();
    }

    @Override
    public List<Released> releases(OperationId operation, UUID notification) {
        return released.of(machines.viewer(operation), new NotificationId(notification)).stream()
                .map(RealLiveThings::released)
                .toList();
    }

    static Notified notified(LiveNotification live) {
        return new Notified(
                live.id().value(),
                live.shortId().toString(),
                live.organisation(),
                live.kind().word(),
                live.name(),
                live.version(),
                extent(live.presence(), live.bufferMetres(), live.slack()));
    }

    private static Released released(ReleasedPresence held) {
        return new Released(
                held.release(),
                held.notification().value(),
                held.force(),
                held.shortId().toString(),
                held.kind().word(),
                held.version(),
                "",
                extent(held.presence(), held.bufferMetres(), held.slack()));
    }

    static Extent extent(Presence presence, double bufferMetres, Duration slack) {
        return switch (presence) {
            case Presence.Standing site ->
                new Extent(
                        GEOMETRY.createPoint(place(site.at())),
                        bufferMetres,
                        site.from(),
                        site.until(),
                        List.of(),
                        Duration.ZERO,
                        Optional.empty());
            case Presence.Travelling movement -> movement(movement, bufferMetres, slack);
        };
    }

    private static Extent movement(Presence.Travelling movement, double bufferMetres, Duration slack) {
        var places = new ArrayList<org.locationtech.jts.geom.Coordinate>();
        var times = new ArrayList<Instant>();
        movement.points().forEach(point -> {
            places.add(place(point.at()));
            times.add(point.time());
        });
        return new Extent(
                GEOMETRY.createLineString(places.toArray(org.locationtech.jts.geom.Coordinate[]::new)),
                bufferMetres,
                times.getFirst(),
                Optional.of(times.getLast()),
                times,
                slack,
                Optional.empty());
    }

    private static org.locationtech.jts.geom.Coordinate place(Coordinate at) {
        return new org.locationtech.jts.geom.Coordinate(at.longitude(), at.latitude());
    }
}

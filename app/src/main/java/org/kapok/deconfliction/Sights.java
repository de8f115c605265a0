package org.kapok.deconfliction;

import java.util.List;
import java.util.UUID;
import org.kapok.deconfliction.alert.Alert;
import org.kapok.deconfliction.alert.ForceView;
import org.kapok.deconfliction.alert.Meeting;
import org.kapok.deconfliction.alert.OrganisationView;
import org.kapok.deconfliction.alert.Stretch;
import org.kapok.deconfliction.store.AlertRows;
import org.kapok.deconfliction.store.ViewRows;
import org.kapok.geo.Atlas;
import org.kapok.geo.Atlases;
import org.kapok.geo.Coordinate;
import org.kapok.geo.NearPlace;
import org.kapok.notifications.UnseenAlerts;
import org.kapok.shared.Viewer;
import org.springframework.stereotype.Component;

/** What a writer can see of the alerts of the record that he writes: the truth, his view, or nothing. */
@Component
class Sights {

    private final AlertRows alerts;
    private final ViewRows views;
    private final Atlases atlases;

    Sights(AlertRows alerts, ViewRows views, Atlases atlases) {
        this.alerts = alerts;
        this.views = views;
        this.atlases = atlases;
    }

    /** The open alerts of a record in the writer's own view; runs as worker. */
    List<Sight> of(Viewer writer, UUID record) {
        if (writer.isCell()) {
            return alerts.of(record).stream()
                    .filter(Alert::open)
                    .filter(alert -> alert.worked().isEmpty())
                    .map(alert -> truth(writer, alert))
                    .toList();
        }
        if (writer.force().isPresent()) {
            return views.openOfNotice(record).stream().map(Sights::ofForce).toList();
        }
        return views.openOfNotification(record).stream()
                .map(view -> ofOrganisation(writer, view))
                .toList();
    }

    private Sight truth(Viewer writer, Alert alert) {
        Meeting meeting = alert.met().orElseThrow().meeting();
        return new Sight(
                alert.id(),
                new UnseenAlerts.Unseen(
                        alert.shortId().toString(),
                        "deconfliction.sentence.unseen_cell",
                        List.of(
                                alert.parties().notificationShort(),
                                alert.parties().noticeShort(),
                                place(writer, meeting.lon(), meeting.lat()),
                                meeting.from(),
                                meeting.until())));
    }

    private static Sight ofForce(ForceView view) {
        return new Sight(
                view.alert(),
                new UnseenAlerts.Unseen(
                        view.shortId().toString(),
                        "deconfliction.sentence.unseen_force",
                        List.of(
                                view.told().notificationShort(),
                                view.met().meeting().from(),
                                view.met().meeting().until())));
    }

    private Sight ofOrganisation(Viewer writer, OrganisationView view) {
        Stretch stretch = view.stretch();
        return new Sight(
                view.alert(),
                new UnseenAlerts.Unseen(
                        view.shortId().toString(),
                        "deconfliction.sentence.unseen_organisation",
                        List.of(
                                place(writer, stretch.entersLon(), stretch.entersLat()),
                                place(writer, stretch.leavesLon(), stretch.leavesLat()),
                                stretch.from(),
                                stretch.until())));
    }

    /** The nearest town that strangers know; the coordinate where the operation has no places. */
    private String place(Viewer viewer, double lon, double lat) {
        var at = new Coordinate(lon, lat);
        Atlas atlas = atlases.of(viewer.operation());
        return atlas.nearest(at, 1, true).stream()
                .findFirst()
                .map(NearPlace::place)
                .map(org.kapok.geo.Place::name)
                .orElseGet(at::decimal);
    }
}

package org.kapok.deconfliction.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kapok.deconfliction.alert.Alert;
import org.kapok.deconfliction.alert.ForceView;
import org.kapok.deconfliction.alert.Graded;
import org.kapok.deconfliction.alert.OrganisationView;
import org.kapok.deconfliction.alert.Stretch;

/** Alerts as JSON, in each view. */
final class ApiAlerts {

    private ApiAlerts() {}

    static Map<String, Object> of(Alert alert) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", alert.shortId().toString());
        json.put("status", Levels.status(alert));
        json.put("notification", alert.parties().notificationShort());
        json.put("organisation", alert.parties().organisation().toString());
        json.put("notice", alert.parties().noticeShort());
        json.put("force", alert.parties().force().toString());
        json.put("severity", alert.severity().name());
        json.put("opened_at", alert.openedAt().toString());
        alert.closedAt().ifPresent(at -> json.put("closed_at", at.toString()));
        alert.moved().ifPresent(mover -> json.put("moved", mover.name()));
        alert.worked().ifPresent(worked -> json.put("outcome", worked.outcome().name()));
        alert.met().ifPresent(met -> json.putAll(graded(met)));
        return json;
    }

    static Map<String, Object> of(OrganisationView view) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", view.shortId().toString());
        json.put("status", Levels.status(view.open(), view.outcome().isPresent()));
        json.put("notification", view.notificationShort());
        json.putAll(stretch(view.stretch()));
        return json;
    }

    static Map<String, Object> of(ForceView view) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", view.shortId().toString());
        json.put("status", Levels.status(view.open(), view.outcome().isPresent()));
        json.put("notice", view.noticeShort());
        json.put("notification", view.told().notificationShort());
        json.put("notification_version", view.told().version());
        json.putAll(graded(view.met()));
        return json;
    }

    static Map<String, Object> graded(Graded how) {
        var json = new LinkedHashMap<String, Object>();
        json.put("band", how.band().name());
        json.put("from", how.meeting().from().toString());
        json.put("until", how.meeting().until().toString());
        json.put("distance_m", Math.round(how.meeting().distanceMetres() * 10) / 10.0);
        json.put("lon", how.meeting().lon());
        json.put("lat", how.meeting().lat());
        return json;
    }

    /** No coordinate: the places are said in words on the page, the part of the day here. */
    static Map<String, Object> stretch(Stretch stretch) {
        var json = new LinkedHashMap<String, Object>();
        json.put("from", stretch.from().toString());
        json.put("until", stretch.until().toString());
        stretch.words().ifPresent(words -> json.put("words", words));
        return json;
    }
}

package org.kapok.deconfliction.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapok.deconfliction.alert.ForceView;
import org.kapok.deconfliction.alert.OrganisationView;
import org.kapok.shared.OperationId;
import org.kapok.shared.ShortId;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The organisations' and the forces' views of alerts. */
@Repository
public class ViewRows {

    /** The table of organisations' views. */
    public static final String ORGANISATION = "deconfliction.organisation_view";

    /** The table of forces' views. */
    public static final String FORCE = "deconfliction.force_view";

    private static final String SAVE_ORGANISATIONS = """
            insert into deconfliction.organisation_view (id, operation_id, alert_id, short_id,
                organisation_id, notification_id, notification_short, open, stretch_from, stretch_until,
                enters_lon, enters_lat, leaves_lon, leaves_lat, words, opened_at, changed_at, closed_at,
                outcome, outcome_at, outcome_words)
            values (:id, :operation, :alert, :short, :organisation, :notification, :notificationShort,
                :open, :from, :until, :entersLon, :entersLat, :leavesLon, :leavesLat, :words, :opened,
                :changed, :closed, :outcome, :outcomeAt, :outcomeWords)
            on conflict (id) do update set open = excluded.open, stretch_from = excluded.stretch_from,
                stretch_until = excluded.stretch_until, enters_lon = excluded.enters_lon,
                enters_lat = excluded.enters_lat, leaves_lon = excluded.leaves_lon,
                leaves_lat = excluded.leaves_lat, words = excluded.words,
                changed_at = excluded.changed_at, closed_at = excluded.closed_at,
                outcome = excluded.outcome, outcome_at = excluded.outcome_at,
                outcome_words = excluded.outcome_words""";

    private static final String SAVE_FORCES = """
            insert into deconfliction.force_view (id, operation_id, alert_id, short_id, force_id, notice_id,
                notice_short, release_id, notification_short, notification_version, summary, open, band,
                meets_from, meets_until, distance_m, lon, lat, opened_at, changed_at, closed_at, outcome,
                outcome_at, outcome_words)
            values (:id, :operation, :alert, :short, :force, :notice, :noticeShort, :release,
                :notificationShort, :version, :summary, :open, :band, :from, :until, :distance, :lon, :lat,
                :opened, :changed, :closed, :outcome, :outcomeAt, :outcomeWords)
            on conflict (id) do update set release_id = excluded.release_id,
                notification_version = excluded.notification_version, summary = excluded.summary,
                open = excluded.open, band = excluded.band, meets_from = excluded.meets_from,
                meets_until = excluded.meets_until, distance_m = excluded.distance_m, lon = excluded.lon,
                lat = excluded.lat, changed_at = excluded.changed_at, closed_at = excluded.closed_at,
                outcome = excluded.outcome, outcome_at = excluded.outcome_at,
                outcome_words = excluded.outcome_words""";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate several;

    ViewRows(JdbcClient jdbc, NamedParameterJdbcTemplate several) {
        this.jdbc = jdbc;
        this.several = several;
    }

    /** What a list shows. */
    public record Query(Optional<String> text, Optional<Boolean> open, boolean down) {}

    /** Adds or replaces an organisation's view. */
    public void save(OperationId operation, OrganisationView view) {
        saveOrganisations(operation, List.of(view));
    }

    /** The same for several, in one trip. */
    public void saveOrganisations(OperationId operation, List<OrganisationView> views) {
        if (!views.isEmpty()) {
            several.batchUpdate(
                    SAVE_ORGANISATIONS,
                    views.stream().map(view -> values(operation, view)).toArray(Values::maps));
        }
    }

    private static Map<String, Object> values(OperationId operation, OrganisationView view) {
        var values = new HashMap<String, Object>();
        values.put("id", view.id());
        values.put("operation", operation.value());
        values.put("alert", view.alert());
        values.put("short", view.shortId().toString());
        values.put("organisation", view.organisation().value());
        values.put("notification", view.notification());
        values.put("notificationShort", view.notificationShort());
        values.put("open", view.open());
        values.put("from", Values.time(view.stretch().from()));
        values.put("until", Values.time(view.stretch().until()));
        values.put("entersLon", view.stretch().entersLon());
        values.put("entersLat", view.stretch().entersLat());
        values.put("leavesLon", view.stretch().leavesLon());
        values.put("leavesLat", view.stretch().leavesLat());
        values.put("words", view.stretch().words().orElse(null));
        values.put("opened", Values.time(view.openedAt()));
        values.put("changed", Values.time(view.changedAt()));
        values.put("closed", Values.time(view.closedAt()));
        values.put("outcome", view.outcome().map(Enum::name).orElse(null));
        values.put("outcomeAt", Values.time(view.outcomeAt()));
        values.put("outcomeWords", view.outcomeWords().orElse(null));
        return values;
    }

    /** Adds or replaces a force's view. */
    public void save(OperationId operation, ForceView view) {
        saveForces(operation, List.of(view));
    }

    /** The same for several, in one trip. */
    public void saveForces(OperationId operation, List<ForceView> views) {
        if (!views.isEmpty()) {
            several.batchUpdate(
                    SAVE_FORCES,
                    views.stream().map(view -> values(operation, view)).toArray(Values::maps));
        }
    }

    private static Map<String, Object> values(OperationId operation, ForceView view) {
        var values = new HashMap<String, Object>();
        values.put("id", view.id());
        values.put("operation", operation.value());
        values.put("alert", view.alert());
        values.put("short", view.shortId().toString());
        values.put("force", view.force().value());
        values.put("notice", view.notice());
        values.put("noticeShort", view.noticeShort());
        values.put("release", view.told().release());
        values.put("notificationShort", view.told().notificationShort());
        values.put("version", view.told().version());
        values.put("summary", view.told().summary());
        values.put("open", view.open());
        values.put("band", view.met().band().name());
        values.put("from", Values.time(view.met().meeting().from()));
        values.put("until", Values.time(view.met().meeting().until()));
        values.put("distance", view.met().meeting().distanceMetres());
        values.put("lon", view.met().meeting().lon());
        values.put("lat", view.met().meeting().lat());
        values.put("opened", Values.time(view.openedAt()));
        values.put("changed", Values.time(view.changedAt()));
        values.put("closed", Values.time(view.closedAt()));
        values.put("outcome", view.outcome().map(Enum::name).orElse(null));
        values.put("outcomeAt", Values.time(view.outcomeAt()));
        values.put("outcomeWords", view.outcomeWords().orElse(null));
        return values;
    }

    /** The organisation's view of one alert, for the server itself and the cell. */
    public Optional<OrganisationView> organisationView(UUID alert) {
        return jdbc.sql("select * from deconfliction.organisation_view where alert_id = :alert")
                .param("alert", alert)
                .query((row, _) -> ViewReading.organisationView(row))
                .optional();
    }

    /** The force's view of one alert, for the server itself and the cell. */
    public Optional<ForceView> forceView(UUID alert) {
        return jdbc.sql("select * from deconfliction.force_view where alert_id = :alert")
                .param("alert", alert)
                .query((row, _) -> ViewReading.forceView(row))
                .optional();
    }

    /** The organisations' views of some alerts, by alert; for the server itself. */
    public Map<UUID, OrganisationView> organisationViews(List<UUID> alerts) {
        var views = new HashMap<UUID, OrganisationView>();
        jdbc.sql("select * from deconfliction.organisation_view where alert_id = any(:alerts::uuid[])")
                .param("alerts", alerts.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    views.put(Values.uuid(row, "alert_id"), ViewReading.organisationView(row));
                });
        return views;
    }

    /** The forces' views of some alerts, by alert; for the server itself. */
    public Map<UUID, ForceView> forceViews(List<UUID> alerts) {
        var views = new HashMap<UUID, ForceView>();
        jdbc.sql("select * from deconfliction.force_view where alert_id = any(:alerts::uuid[])")
                .param("alerts", alerts.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    views.put(Values.uuid(row, "alert_id"), ViewReading.forceView(row));
                });
        return views;
    }

    /** The organisation's open views of one notification, for the server itself. */
    public List<OrganisationView> openOfNotification(UUID notification) {
        return jdbc.sql("""
                        select * from deconfliction.organisation_view
                        where operation_id = (select reader.operation()) and notification_id = :id and open
                        order by stretch_from, short_id""")
                .param("id", notification)
                .query((row, _) -> ViewReading.organisationView(row))
                .list();
    }

    /** The force's open views of one notice, for the server itself. */
    public List<ForceView> openOfNotice(UUID notice) {
        return jdbc.sql("""
                        select * from deconfliction.force_view
                        where operation_id = (select reader.operation()) and notice_id = :id and open
                        order by meets_from, short_id""")
                .param("id", notice)
                .query((row, _) -> ViewReading.forceView(row))
                .list();
    }

    /** One organisation's view that {@code reach} allows. */
    public Optional<OrganisationView> organisationView(ReadPolicy.Reach reach, OperationId operation, ShortId shortId) {
        return jdbc.sql("select * from deconfliction.organisation_view where operation_id = :operation"
                        + " and short_id = :short and " + reach.on("organisation_id"))
                .params(values(reach, operation))
                .param("short", shortId.toString())
                .query((row, _) -> ViewReading.organisationView(row))
                .optional();
    }

    /** One force's view that {@code reach} allows. */
    public Optional<ForceView> forceView(ReadPolicy.Reach reach, OperationId operation, ShortId shortId) {
        return jdbc.sql("select * from deconfliction.force_view where operation_id = :operation"
                        + " and short_id = :short and " + reach.on("force_id"))
                .params(values(reach, operation))
                .param("short", shortId.toString())
                .query((row, _) -> ViewReading.forceView(row))
                .optional();
    }

    /** Organisations' views that {@code reach} allows, one page, soonest first. */
    public List<OrganisationView> organisationViews(
            ReadPolicy.Reach reach, OperationId operation, Query query, int limit, int offset) {
        return jdbc.sql("select * from deconfliction.organisation_view where operation_id = :operation and "
                        + reach.on("organisation_id") + FILTER
                        + " and (:text::text is null or short_id ilike :text or notification_short ilike :text)"
                        + " order by stretch_from" + (query.down() ? " desc" : "")
                        + ", short_id limit :limit offset :offset")
                .params(values(reach, operation, query, limit, offset))
                .query((row, _) -> ViewReading.organisationView(row))
                .list();
    }

    /** Forces' views that {@code reach} allows, one page, soonest first. */
    public List<ForceView> forceViews(
            ReadPolicy.Reach reach, OperationId operation, Query query, int limit, int offset) {
        return jdbc.sql("select * from deconfliction.force_view where operation_id = :operation and "
                        + reach.on("force_id") + FILTER
                        + " and (:text::text is null or short_id ilike :text or notification_short ilike :text"
                        + " or notice_short ilike :text) order by meets_from" + (query.down() ? " desc" : "")
                        + ", short_id limit :limit offset :offset")
                .params(values(reach, operation, query, limit, offset))
                .query((row, _) -> ViewReading.forceView(row))
                .list();
    }

    private static final String FILTER = " and (:open::boolean is null or open = :open)";

    private static Map<String, Object> values(ReadPolicy.Reach reach, OperationId operation) {
        var values = new HashMap<String, Object>();
        values.put("operation", operation.value());
        values.put("reach_all", reach.everything());
        values.put("reach_owner", reach.ownerText());
        return values;
    }

    private static Map<String, Object> values(
            ReadPolicy.Reach reach, OperationId operation, Query query, int limit, int offset) {
        Map<String, Object> values = values(reach, operation);
        @Nullable Boolean open = query.open().orElse(null);
        values.put("open", open);
        values.put("text", Matching.anywhere(query.text()));
        values.put("limit", limit);
        values.put("offset", offset);
        return values;
    }
}

package org.kapok.deconfliction.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kapok.deconfliction.alert.Alert;
import org.kapok.deconfliction.alert.Band;
import org.kapok.deconfliction.alert.Graded;
import org.kapok.deconfliction.alert.Meeting;
import org.kapok.deconfliction.alert.Mover;
import org.kapok.shared.AccountId;
import org.kapok.shared.OperationId;
import org.kapok.shared.ShortId;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Alerts as they are: for the cell and for the server itself. */
@Repository
public class AlertRows {

    /** The table of alerts. */
    public static final String TABLE = "deconfliction.alert";

    private static final String SAVE = """
            insert into deconfliction.alert (id, operation_id, short_id, notification_id,
                notification_short, organisation_id, notice_id, notice_short, force_id, open, band,
                meets_from, meets_until, distance_m, lon, lat, opened_at, times_opened, changed_at,
                closed_at, moved, outcome, outcome_at, outcome_account, outcome_words, written_past_by,
                written_past_at, version)
            values (:id, :operation, :short, :notification, :notificationShort, :organisation, :notice,
                :noticeShort, :force, :open, :band, :from, :until, :distance, :lon, :lat, :opened, :times,
                :changed, :closed, :moved, :outcome, :outcomeAt, :outcomeAccount, :outcomeWords, :pastBy,
                :pastAt, :version)
            on conflict (id) do update set notification_short = excluded.notification_short,
                open = excluded.open, band = excluded.band, meets_from = excluded.meets_from,
                meets_until = excluded.meets_until, distance_m = excluded.distance_m, lon = excluded.lon,
                lat = excluded.lat, opened_at = excluded.opened_at, times_opened = excluded.times_opened,
                changed_at = excluded.changed_at, closed_at = excluded.closed_at, moved = excluded.moved,
                outcome = excluded.outcome, outcome_at = excluded.outcome_at,
                outcome_account = excluded.outcome_account, outcome_words = excluded.outcome_words,
                written_past_by = excluded.written_past_by, written_past_at = excluded.written_past_at,
                version = excluded.version""";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate several;

    AlertRows(JdbcClient jdbc, NamedParameterJdbcTemplate several) {
        this.jdbc = jdbc;
        this.several = several;
    }

    /** Which alerts a list shows. */
    public enum Status {
        /** Comes too close, no outcome yet. */
        OPEN,
        /** Comes too close, with an outcome of its owner. */
        WORKED,
        /** Does not come too close any more. */
        CLOSED,
        /** Never came too close in truth: only a side's view says so. */
        TOLD_ONLY
    }

    /** What a list shows, and in what order. */
    public record Query(
            Optional<String> text, Optional<Status> status, Optional<Band> band, String sort, boolean down) {}

    /** Adds or replaces an alert. */
    public void save(Alert alert) {
        save(List.of(alert));
    }

    /** Adds or replaces alerts, in one trip. */
    public void save(List<Alert> alerts) {
        if (!alerts.isEmpty()) {
            several.batchUpdate(SAVE, alerts.stream().map(AlertRows::values).toArray(Values::maps));
        }
    }

    private static Map<String, Object> values(Alert alert) {
        var values = new HashMap<String, Object>();
        values.put("id", alert.id());
        values.put("operation", alert.operation().value());
        values.put("short", alert.shortId().toString());
        values.put("notification", alert.parties().notification());
        values.put("notificationShort", alert.parties().notificationShort());
        values.put("organisation", alert.parties().organisation().value());
        values.put("notice", alert.parties().notice());
        values.put("noticeShort", alert.parties().noticeShort());
        values.put("force", alert.parties().force().value());
        values.put("open", alert.open());
        met(values, alert.met());
        values.put("opened", Values.time(alert.openedAt()));
        values.put("times", alert.timesOpened());
        values.put("changed", Values.time(alert.changedAt()));
        values.put("closed", Values.time(alert.closedAt()));
        values.put("moved", alert.moved().map(Enum::name).orElse(null));
        values.put(
                "outcome", alert.worked().map(worked -> worked.outcome().name()).orElse(null));
        values.put("outcomeAt", Values.time(alert.worked().map(Alert.Worked::at)));
        values.put(
                "outcomeAccount",
                alert.worked().map(worked -> worked.account().value()).orElse(null));
        values.put("outcomeWords", alert.worked().map(Alert.Worked::words).orElse(null));
        values.put("pastBy", alert.writtenPastBy().map(AccountId::value).orElse(null));
        values.put("pastAt", Values.time(alert.writtenPastAt()));
        values.put("version", alert.version());
        return values;
    }

    private static void met(Map<String, Object> values, Optional<Graded> met) {
        Optional<Meeting> meeting = met.map(Graded::meeting);
        values.put("band", met.map(graded -> graded.band().name()).orElse(null));
        values.put("from", Values.time(meeting.map(Meeting::from)));
        values.put("until", Values.time(meeting.map(Meeting::until)));
        values.put("distance", meeting.map(Meeting::distanceMetres).orElse(null));
        values.put("lon", meeting.map(Meeting::lon).orElse(null));
        values.put("lat", meeting.map(Meeting::lat).orElse(null));
    }

    /** Every alert of one notification or of one notice, for the server itself. */
    public List<Alert> of(UUID notificationOrNotice) {
        return jdbc.sql("""
                        select * from deconfliction.alert
                        where operation_id = (select reader.operation())
                          and (notification_id = :record or notice_id = :record)""")
                .param("record", notificationOrNotice)
                .query((row, _) -> AlertReading.alert(row))
                .list();
    }

    /** Notices with an open alert or view whose moment has passed, for the server itself. */
    public Set<UUID> noticesOfPassed(OperationId operation, Instant now) {
        return Set.copyOf(jdbc.sql("""
                        select a.notice_id from deconfliction.alert a
                        where a.operation_id = :operation and a.open and a.meets_until <= :now
                        union
                        select a.notice_id from deconfliction.organisation_view o
                            join deconfliction.alert a on a.id = o.alert_id
                        where o.operation_id = :operation and o.open and o.stretch_until <= :now
                        union
                        select f.notice_id from deconfliction.force_view f
                        where f.operation_id = :operation and f.open and f.meets_until <= :now""")
                .param("operation", operation.value())
                .param("now", Values.time(now))
                .query(UUID.class)
                .list());
    }

    /** Short ids of open alerts without an outcome that begin between two moments, for the server itself. */
    public List<String> pressing(OperationId operation, Instant from, Instant until) {
        return jdbc.sql("""
                        select short_id from deconfliction.alert
                        where operation_id = :operation and open and outcome is null
                          and meets_from between :from and :until""")
                .param("operation", operation.value())
                .param("from", Values.time(from))
                .param("until", Values.time(until))
                .query(String.class)
                .list();
    }

    /** One alert by its id, for the server itself. */
    public Optional<Alert> find(UUID id) {
        return jdbc.sql("select * from deconfliction.alert where id = :id")
                .param("id", id)
                .query((row, _) -> AlertReading.alert(row))
                .optional();
    }

    /** One alert that {@code reach} allows. */
    public Optional<Alert> find(ReadPolicy.Reach reach, OperationId operation, ShortId shortId) {
        return jdbc.sql("""
                        select * from deconfliction.alert
                        where operation_id = :operation and short_id = :short and :reach_all""")
                .param("operation", operation.value())
                .param("short", shortId.toString())
                .param("reach_all", reach.everything())
                .query((row, _) -> AlertReading.alert(row))
                .optional();
    }

    /** Which alerts these short ids stand for; those that are free are left out. */
    public Map<String, UUID> named(OperationId operation, List<ShortId> shortIds) {
        var named = new HashMap<String, UUID>();
        jdbc.sql("""
                        select short_id, id from deconfliction.alert
                        where operation_id = :operation and short_id = any(:short)""")
                .param("operation", operation.value())
                .param("short", shortIds.stream().map(ShortId::toString).toArray(String[]::new))
                .query(row -> {
                    named.put(row.getString("short_id"), Values.uuid(row, "id"));
                });
        return named;
    }

    /** Whether a short id stands for another alert than {@code alert}. */
    public boolean taken(OperationId operation, ShortId shortId, UUID alert) {
        return jdbc.sql("""
                        select exists (select from deconfliction.alert
                            where operation_id = :operation and short_id = :short and id <> :alert)""")
                .param("operation", operation.value())
                .param("short", shortId.toString())
                .param("alert", alert)
                .query(Boolean.class)
                .single();
    }

    /** Alerts that {@code reach} allows, one page. */
    public List<Alert> list(ReadPolicy.Reach reach, OperationId operation, Query query, int limit, int offset) {
        return jdbc.sql("select * from deconfliction.alert a where " + WHERE + " order by " + order(query)
                        + ", a.short_id limit :limit offset :offset")
                .params(filter(reach, operation, query))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> AlertReading.alert(row))
                .list();
    }

    /** Open alerts whose meeting falls into that time, soonest first, at most {@code most}. */
    public List<Alert> openBetween(
            ReadPolicy.Reach reach, OperationId operation, Instant from, Instant until, int most) {
        return jdbc.sql("""
                        select * from deconfliction.alert a
                        where a.operation_id = :operation and :reach_all and a.open and a.meets_from < :until
                          and a.meets_until > :from
                        order by a.meets_from, a.short_id limit :most""")
                .param("operation", operation.value())
                .param("reach_all", reach.everything())
                .param("from", Values.time(from))
                .param("until", Values.time(until))
                .param("most", most)
                .query((row, _) -> AlertReading.alert(row))
                .list();
    }

    /** How many such alerts there are. */
    public int count(ReadPolicy.Reach reach, OperationId operation, Query query) {
        return jdbc.sql("select count(*) from deconfliction.alert a where " + WHERE)
                .params(filter(reach, operation, query))
                .query(Integer.class)
                .single();
    }

    /** How many alerts ceased by whose change. */
    public Map<Mover, Integer> moved(ReadPolicy.Reach reach, OperationId operation) {
        var counts = new HashMap<Mover, Integer>();
        jdbc.sql("""
                        select moved, count(*)::int as n from deconfliction.alert
                        where operation_id = :operation and moved is not null and times_opened > 0 and :reach_all
                        group by moved""")
                .param("operation", operation.value())
                .param("reach_all", reach.everything())
                .query((row, _) -> counts.put(Mover.valueOf(row.getString("moved")), row.getInt("n")))
                .list();
        return counts;
    }

    private static final String WHERE = """
            a.operation_id = :operation and :reach_all
              and (:status::text is null
                or :status = 'OPEN' and a.open and a.outcome is null
                or :status = 'WORKED' and a.open and a.outcome is not null
                or :status = 'CLOSED' and not a.open and a.times_opened > 0
                or :status = 'TOLD_ONLY' and not a.open and a.times_opened = 0)
              and (:band::text is null or a.band = :band)
              and (:text::text is null or a.short_id ilike :text or a.notification_short ilike :text
                or a.notice_short ilike :text)
            """;

    private static Map<String, Object> filter(ReadPolicy.Reach reach, OperationId operation, Query query) {
        var values = new HashMap<String, Object>();
        values.put("operation", operation.value());
        values.put("reach_all", reach.everything());
        values.put("status", query.status().map(Enum::name).orElse(null));
        values.put("band", query.band().map(Enum::name).orElse(null));
        values.put("text", Matching.anywhere(query.text()));
        return values;
    }

    private static String order(Query query) {
        String column =
                switch (query.sort()) {
                    case "id" -> "a.short_id";
                    case "changed" -> "a.changed_at";
                    case "band" -> "array_position(array['INSIDE', 'NEAR', 'FAR'], a.band)";
                    default -> "a.meets_from";
                };
        return column + (query.down() ? " desc nulls last" : " nulls last");
    }
}

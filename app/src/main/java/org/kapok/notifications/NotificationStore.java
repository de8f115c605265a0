package org.kapok.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.kapok.geo.Coordinate;
import org.kapok.shared.AccountId;
import org.kapok.shared.OperationId;
import org.kapok.shared.OrganisationId;
import org.kapok.shared.ShortId;
import org.kapok.shared.StaleVersionException;
import org.kapok.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of notifications as they stand. */
@Repository
class NotificationStore {

    /** As the ledger names it. */
    static final String TABLE = "notifications.notification";

    private static final double METRES_PER_DEGREE = 110_000;
    /** After every window that anybody notifies. */
    private static final OffsetDateTime FOREVER = OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private final JdbcClient jdbc;
    private final ReadPolicy policy;

    NotificationStore(JdbcClient jdbc, ReadPolicy policy) {
        this.jdbc = jdbc;
        this.policy = policy;
    }

    /** The one with this short id, if the viewer may see it. */
    Optional<Notification> find(Viewer viewer, ShortId shortId) {
        var may = policy.ofOrganisations(viewer);
        return jdbc.sql("select * from notifications.notification where short_id = :short and purged_at is null and "
                        + may.sql())
                .params(may.parameters())
                .param("short", shortId.toString())
                .query(NotificationStore::read)
                .optional();
    }

    /** The one with this short id, also when its content was purged. */
    Optional<Notification> named(Viewer viewer, ShortId shortId) {
        var may = policy.ofOrganisations(viewer);
        return jdbc.sql("select * from notifications.notification where short_id = :short and " + may.sql())
                .params(may.parameters())
                .param("short", shortId.toString())
                .query(NotificationStore::read)
                .optional();
    }

    /** When its content was purged, if it was. */
    Optional<Instant> purgedAt(Viewer viewer, ShortId shortId) {
        var may = policy.ofOrganisations(viewer);
        return jdbc.sql("select purged_at from notifications.notification where short_id = :short and purged_at is not"
                        + " null and " + may.sql())
                .params(may.parameters())
                .param("short", shortId.toString())
                .query((row, _) -> Columns.instant(row, "purged_at"))
                .optional();
    }

    /** The one with this id, if the viewer may see it. */
    Optional<Notification> find(Viewer viewer, NotificationId id) {
        var may = policy.ofOrganisations(viewer);
        return jdbc.sql("select * from notifications.notification where id = :id and " + may.sql())
                .params(may.parameters())
                .param("id", id.value())
                .query(NotificationStore::read)
                .optional();
    }

    /** All open ones that the viewer may see, soonest first. */
    List<Notification> open(Viewer viewer) {
        var may = policy.ofOrganisations(viewer);
        return jdbc.sql("select * from notifications.notification where life in ('PLANNED', 'ACTIVE') and " + may.sql()
                        + " order by starts_at, id")
                .params(may.parameters())
                .query(NotificationStore::read)
                .list();
    }

    /** Open ones of that kind whose ends lie within some metres of these ends and whose window may overlap. */
    List<Notification> alike(Viewer viewer, Notification.Headline headline, Kind kind, double metres) {
        var may = policy.ofOrganisations(viewer);
        double tall = metres / METRES_PER_DEGREE;
        return jdbc.sql("""
                        select * from notifications.notification
                        where life in ('PLANNED', 'ACTIVE') and kind = :kind
                          and start_lat between :startLat - :tall and :startLat + :tall
                          and end_lat between :endLat - :tall and :endLat + :tall
                          and (ends_at is null or ends_at > :from) and starts_at < :until and\s""" + may.sql())
                .params(may.parameters())
                .param("kind", kind.name())
                .param("startLat", headline.from().at().latitude())
                .param("endLat", headline.to().at().latitude())
                .param("tall", tall)
                .param("from", Columns.utc(headline.startsAt().minus(Duration.ofHours(1))))
                .param(
                        "until",
                        headline.endsAt()
                                .map(end -> (Object) Columns.utc(end.plus(Duration.ofHours(1))))
                                .orElse(FOREVER))
                .query(NotificationStore::read)
                .list();
    }

    /** Open ones of which something may be missing or to be done by {@code now}, soonest first; some of them are quiet. */
    List<Notification> restless(Viewer viewer, Instant now, Overdue.Limits limits, int most) {
        var may = policy.ofOrganisations(viewer);
        return jdbc.sql("""
                        with open as (
                          select id, kind, stage, starts_at, reconfirm_due from notifications.notification
                          where life in ('PLANNED', 'ACTIVE') and purged_at is null and\s""" + may.sql() + """
                        ), answered as (
                          select r.notification_id, r.released_at, r.starts_at, (
                            select count(distinct a.step) from notifications.receipt a where a.release_id = r.id
                              and a.step in ('ACKNOWLEDGED', 'PASSED_DOWN', 'UNIT_CONFIRMED')) as steps
                          from notifications.release r where r.operation_id = :operation and r.state = 'CURRENT'
                            and (r.released_at <= :told or r.starts_at <= :near))
                        select * from notifications.notification where id in (
                          select id from open where stage <> 'RELEASED'
                          union select id from open where reconfirm_due <= :now
                          union select id from open where kind = 'MOVEMENT' and starts_at <= :near
                          union select id from open join answered on notification_id = id
                            where steps < 2 and released_at <= :told or steps < 3 and answered.starts_at <= :near)
                        order by starts_at, id limit :most""")
                .param("operation", viewer.operation().value())
                .params(may.parameters())
                .param("now", Columns.utc(now))
                .param("near", Columns.utc(now.plus(limits.alarmBeforeDeparture())))
                .param("told", Columns.utc(now.minus(limits.soonest())))
                .param("most", most)
                .query(NotificationStore::read)
                .list();
    }

    /** One page of a list. */
    List<Notification> page(Viewer viewer, NotificationQuery query) {
        var where = NotificationFilter.of(query, policy.ofOrganisations(viewer));
        return jdbc.sql("select * from notifications.notification n where " + where.sql() + " order by "
                        + NotificationFilter.order(query.order()) + " limit :limit offset :offset")
                .params(where.parameters())
                .param("limit", query.limit())
                .param("offset", query.offset())
                .query(NotificationStore::read)
                .list();
    }

    /** How many the whole list has. */
    int count(Viewer viewer, NotificationQuery query) {
        var where = NotificationFilter.of(query, policy.ofOrganisations(viewer));
        return jdbc.sql("select count(*) from notifications.notification n where " + where.sql())
                .params(where.parameters())
                .query(Integer.class)
                .single();
    }

    /** Adds the first state of a notification. */
    void add(OperationId operation, Notification notification) {
        write(operation, notification, """
                insert into notifications.notification (id, operation_id, organisation_id, short_id, kind, revision, version,
                  stage, life, author, confirmed_by, checked_by, name, place_from, place_to, urgency, submitted_at, starts_at,
                  ends_at, start_lon, start_lat, end_lon, end_lat, reconfirm_due, next_call_due, closed_at, remark)
                values (:id, :operation, :organisation, :short, :kind, :revision, :version, :stage, :life, :author, :confirmed,
                  :checked, :name, :from, :to, :urgency, :submitted, :starts, :ends, :startLon, :startLat, :endLon, :endLat,
                  :reconfirm, :call, :closed, :remark)
                """);
    }

    /** Writes the next state, which is based on the revision before its own. */
    void change(OperationId operation, Notification notification) {
        int rows = write(operation, notification, """
                update notifications.notification set revision = :revision, version = :version, stage = :stage, life = :life,
                  author = :author, confirmed_by = :confirmed, checked_by = :checked, name = :name, place_from = :from,
                  place_to = :to, urgency = :urgency, submitted_at = :submitted, starts_at = :starts, ends_at = :ends,
                  start_lon = :startLon, start_lat = :startLat, end_lon = :endLon, end_lat = :endLat,
                  reconfirm_due = :reconfirm, next_call_due = :call, closed_at = :closed, remark = :remark
                where id = :id and operation_id = :operation and revision = :revision - 1
                """);
        if (rows == 0) {
            throw new StaleVersionException(notification.shortId().toString(), notification.revision() - 1);
        }
    }

    private int write(OperationId operation, Notification notification, String sql) {
        var headline = notification.headline();
        return jdbc.sql(sql)
                .param("id", notification.id().value())
                .param("operation", operation.value())
                .param("organisation", notification.organisation().value())
                .param("short", notification.shortId().toString())
                .param("kind", notification.kind().name())
                .param("revision", notification.revision())
                .param("version", notification.version())
                .param("stage", notification.stage().name())
                .param("life", notification.life().name())
                .param("author", notification.author().value())
                .param("confirmed", Columns.value(notification.confirmedBy()))
                .param("checked", Columns.value(notification.checkedBy()))
                .param("name", headline.name())
                .param("from", headline.from().name())
                .param("to", headline.to().name())
                .param("urgency", headline.urgency().name())
                .param("submitted", Columns.utc(notification.submittedAt()))
                .param("starts", Columns.utc(headline.startsAt()))
                .param("ends", Columns.utc(headline.endsAt()))
                .param("startLon", headline.from().at().longitude())
                .param("startLat", headline.from().at().latitude())
                .param("endLon", headline.to().at().longitude())
                .param("endLat", headline.to().at().latitude())
                .param("reconfirm", Columns.utc(notification.reconfirmDue()))
                .param("call", Columns.utc(notification.nextCallDue()))
                .param("closed", Columns.utc(notification.closedAt()))
                .param("remark", notification.remark())
                .update();
    }

    static Notification read(ResultSet row, int number) throws SQLException {
        return new Notification(
                new NotificationId(Columns.id(row, "id")),
                ShortId.parse(row.getString("short_id")).orElseThrow(),
                Kind.valueOf(row.getString("kind")),
                new OrganisationId(Columns.id(row, "organisation_id")),
                row.getInt("revision"),
                row.getInt("version"),
                Stage.valueOf(row.getString("stage")),
                Life.valueOf(row.getString("life")),
                new AccountId(Columns.id(row, "author")),
                Columns.account(row, "confirmed_by"),
                Columns.account(row, "checked_by"),
                headline(row),
                Columns.instant(row, "submitted_at"),
                Columns.maybe(row, "reconfirm_due"),
                Columns.maybe(row, "next_call_due"),
                Columns.maybe(row, "closed_at"),
                row.getString("remark"));
    }

    private static Notification.Headline headline(ResultSet row) throws SQLException {
        return new Notification.Headline(
                row.getString("name"),
                Place.of(
                        row.getString("place_from"),
                        new Coordinate(row.getDouble("start_lon"), row.getDouble("start_lat"))),
                Place.of(row.getString("place_to"), new Coordinate(row.getDouble("end_lon"), row.getDouble("end_lat"))),
                Urgency.valueOf(row.getString("urgency")),
                Columns.instant(row, "starts_at"),
                Columns.maybe(row, "ends_at"));
    }
}

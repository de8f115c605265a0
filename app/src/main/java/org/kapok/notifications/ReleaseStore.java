package org.kapok.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kapok.shared.AccountId;
import org.kapok.shared.ForceId;
import org.kapok.shared.OperationId;
import org.kapok.shared.ShortId;
import org.kapok.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of releases: all that a force ever reads of a notification. */
@Repository
class ReleaseStore {

    /** As the ledger names it. */
    static final String TABLE = "notifications.release";

    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ReadPolicy policy;
    private final JsonMapper json;

    ReleaseStore(JdbcClient jdbc, ReadPolicy policy, JsonMapper json) {
        this.jdbc = jdbc;
        this.policy = policy;
        this.json = json;
    }

    /** All releases of one notification that the viewer may see, newest first. */
    List<Release> of(Viewer viewer, NotificationId notification) {
        var may = policy.ofReleases(viewer);
        return jdbc.sql(
                        "select * from notifications.release where notification_id = :notification and purged_at is null and "
                                + may.sql()
                                + " order by released_at desc, id")
                .params(may.parameters())
                .param("notification", notification.value())
                .query(this::read)
                .list();
    }

    /** Releases of the notification with this short id that the viewer may see, newest first. */
    List<Release> of(Viewer viewer, ShortId shortId) {
        var may = policy.ofReleases(viewer);
        return jdbc.sql("select * from notifications.release where short_id = :short and purged_at is null and "
                        + may.sql() + " order by released_at desc, id")
                .params(may.parameters())
                .param("short", shortId.toString())
                .query(this::read)
                .list();
    }

    /** All releases to one force that the viewer may see and that ended, if at all, after {@code since}; soonest first. */
    List<Release> to(Viewer viewer, ForceId force, Instant since) {
        var may = policy.ofReleases(viewer);
        return jdbc.sql(
                        "select * from notifications.release where force_id = :force and purged_at is null and (state = 'CURRENT' or state_since > :since) and "
                                + may.sql() + " order by starts_at, id")
                .params(may.parameters())
                .param("force", force.value())
                .param("since", Columns.utc(since))
                .query(this::read)
                .list();
    }

    /** The current releases of these notifications that the viewer may see. */
    List<Release> current(Viewer viewer, List<NotificationId> notifications) {
        var may = policy.ofReleases(viewer);
        return jdbc.sql("select * from notifications.release where state = 'CURRENT'"
                        + " and notification_id = any(:notifications::uuid[]) and " + may.sql()
                        + " order by starts_at, id")
                .params(may.parameters())
                .param("notifications", Columns.ids(notifications))
                .query(this::read)
                .list();
    }

    /** The current releases that the viewer may see. */
    List<Release> current(Viewer viewer) {
        var may = policy.ofReleases(viewer);
        return jdbc.sql("select * from notifications.release where state = 'CURRENT' and " + may.sql()
                        + " order by starts_at, id")
                .params(may.parameters())
                .query(this::read)
                .list();
    }

    /** Those that were recalled or superseded without a successor and whose force has not yet said that it knows. */
    List<Release> unansweredRecalls(Viewer viewer) {
        var may = policy.ofReleases(viewer);
        return jdbc.sql("select * from notifications.release r where state = 'RECALLED' and purged_at is null and "
                        + may.sql() + """
                         and not exists (select from notifications.receipt a where a.release_id = r.id and a.step = 'RECALL_ACKNOWLEDGED')
                         and exists (select from notifications.receipt a where a.release_id = r.id)
                        order by state_since
                        """)
                .params(may.parameters())
                .query(this::read)
                .list();
    }

    /** Adds a release. */
    void add(OperationId operation, Notification notification, Release release, AccountId by) {
        jdbc.sql("""
                        insert into notifications.release (id, operation_id, notification_id, organisation_id, force_id,
                          agreement_id, version, short_id, kind, view, geometry, starts_at, ends_at, urgency, released_at,
                          released_by, state, state_since, state_reason)
                        values (:id, :operation, :notification, :organisation, :force, :agreement, :version, :short, :kind,
                          :view::jsonb, :geometry::jsonb, :starts, :ends, :urgency, :at, :by, 'CURRENT', :at, '')
                        """)
                .param("id", release.id())
                .param("operation", operation.value())
                .param("notification", notification.id().value())
                .param("organisation", notification.organisation().value())
                .param("force", release.force().value())
                .param("agreement", release.agreement())
                .param("version", release.version())
                .param("short", release.shortId().toString())
                .param("kind", release.kind().name())
                .param("view", json.writeValueAsString(release.view()))
                .param("geometry", json.writeValueAsString(release.geometry()))
                .param("starts", Columns.utc(release.startsAt()))
                .param("ends", Columns.utc(release.endsAt()))
                .param("urgency", release.urgency().name())
                .param("at", Columns.utc(release.releasedAt()))
                .param("by", by.value())
                .update();
    }

    /** Says that a force is no longer to go by a release. */
    void end(UUID id, Release.State state, Instant at, String reason) {
        jdbc.sql("""
                        update notifications.release set state = :state, state_since = :at, state_reason = :reason
                        where id = :id and state = 'CURRENT'
                        """)
                .param("id", id)
                .param("state", state.name())
                .param("at", Columns.utc(at))
                .param("reason", reason)
                .update();
    }

    private Release read(ResultSet row, int number) throws SQLException {
        return new Release(
                Columns.id(row, "id"),
                new NotificationId(Columns.id(row, "notification_id")),
                new ForceId(Columns.id(row, "force_id")),
                Columns.id(row, "agreement_id"),
                row.getInt("version"),
                ShortId.parse(row.getString("short_id")).orElseThrow(),
                Kind.valueOf(row.getString("kind")),
                json.readValue(row.getString("view"), VALUES),
                json.readValue(row.getString("geometry"), VALUES),
                Columns.instant(row, "starts_at"),
                Columns.maybe(row, "ends_at"),
                Urgency.valueOf(row.getString("urgency")),
                Columns.instant(row, "released_at"),
                Release.State.valueOf(row.getString("state")),
                Columns.instant(row, "state_since"),
                row.getString("state_reason"));
    }

    /** One release, if the viewer may see it. */
    Optional<Release> find(Viewer viewer, UUID id) {
        var may = policy.ofReleases(viewer);
        return jdbc.sql("select * from notifications.release where id = :id and purged_at is null and " + may.sql())
                .params(may.parameters())
                .param("id", id)
                .query(this::read)
                .optional();
    }
}

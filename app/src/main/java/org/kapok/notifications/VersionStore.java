package org.kapok.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapok.shared.AccountId;
import org.kapok.shared.OperationId;
import org.kapok.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Rows of versions: written once, never changed. */
@Repository
class VersionStore {

    /** As the ledger names it. */
    static final String TABLE = "notifications.version";

    private final JdbcClient jdbc;
    private final ReadPolicy policy;
    private final JsonMapper json;

    VersionStore(JdbcClient jdbc, ReadPolicy policy, JsonMapper json) {
        this.jdbc = jdbc;
        this.policy = policy;
        this.json = json;
    }

    /** Adds a version of {@code notification}. */
    void add(OperationId operation, Notification notification, Version version, Map<String, Object> geometry) {
        var behalf = version.onBehalf();
        jdbc.sql("""
                        insert into notifications.version (id, operation_id, notification_id, organisation_id, number, content,
                          geometry, author, written_at, said_by, said_through, said_at)
                        values (:id, :operation, :notification, :organisation, :number, :content::jsonb, :geometry::jsonb, :author,
                          :at, :saidBy, :through, :saidAt)
                        """)
                .param("id", version.id())
                .param("operation", operation.value())
                .param("notification", notification.id().value())
                .param("organisation", notification.organisation().value())
                .param("number", version.number())
                .param("content", json.writeValueAsString(version.content()))
                .param("geometry", json.writeValueAsString(geometry))
                .param("author", version.author().value())
                .param("at", Columns.utc(version.writtenAt()))
                .param("saidBy", behalf.map(OnBehalf::person).orElse(null))
                .param("through", behalf.map(said -> said.channel().name()).orElse(null))
                .param("saidAt", Columns.utc(behalf.map(OnBehalf::at)))
                .update();
    }

    /** All versions of one notification that the viewer may see, oldest first. */
    List<Version> of(Viewer viewer, NotificationId notification, Kind kind) {
        var may = policy.ofOrganisations(viewer);
        return jdbc.sql("select * from notifications.version where notification_id = :notification and " + may.sql()
                        + " order by number")
                .params(may.parameters())
                .param("notification", notification.value())
                .query((row, _) -> read(row, kind))
                .list();
    }

    /** The latest versions of all open notifications that the viewer may see, in one query. */
    Map<NotificationId, Version> ofOpen(Viewer viewer) {
        var may = policy.ofOrganisations(viewer);
        var found = new HashMap<NotificationId, Version>();
        jdbc.sql("""
                        select v.*, n.kind from notifications.version v join (
                          select id, version, kind from notifications.notification
                          where life in ('PLANNED', 'ACTIVE') and\s""" + may.sql() + """
                        ) n on v.notification_id = n.id and v.number = n.version""").params(may.parameters()).query(row -> {
            found.put(new NotificationId(Columns.id(row, "notification_id")), read(row, kind(row)));
        });
        return found;
    }

    /** A version of a notification by its number. */
    record Key(NotificationId notification, int number) {}

    /** The versions of open notifications that some force holds, in one query; as far as the viewer may see them. */
    Map<Key, Version> held(Viewer viewer) {
        var may = policy.ofReleases(viewer);
        var found = new HashMap<Key, Version>();
        jdbc.sql("""
                        select v.*, n.kind from notifications.version v
                        join notifications.notification n on n.id = v.notification_id and n.life in ('PLANNED', 'ACTIVE')
                        where (v.notification_id, v.number) in (
                          select notification_id, version from notifications.release where state = 'CURRENT' and\s""" + may.sql() + ")").params(may.parameters()).query(row -> {
            var notification = new NotificationId(Columns.id(row, "notification_id"));
            found.put(new Key(notification, row.getInt("number")), read(row, kind(row)));
        });
        return found;
    }

    private static Kind kind(ResultSet row) throws SQLException {
        return Kind.valueOf(row.getString("kind"));
    }

    /** One version, if the viewer may see it. */
    Optional<Version> find(Viewer viewer, Notification notification, int number) {
        var may = policy.ofOrganisations(viewer);
        return jdbc.sql(
                        "select * from notifications.version where notification_id = :notification and number = :number and "
                                + may.sql())
                .params(may.parameters())
                .param("notification", notification.id().value())
                .param("number", number)
                .query((row, _) -> read(row, notification.kind()))
                .optional();
    }

    /** Whether {@code other} has the function of this content; movements have none and agree in it. */
    boolean sameFunction(Viewer viewer, Content content, Notification other) {
        return !(content instanceof Site site)
                || find(viewer, other, other.version())
                        .map(Version::content)
                        .filter(earlier -> earlier instanceof Site before
                                && before.function().equals(site.function()))
                        .isPresent();
    }

    private Version read(ResultSet row, Kind kind) throws SQLException {
        String saidBy = row.getString("said_by");
        Optional<OnBehalf> behalf = saidBy == null
                ? Optional.empty()
                : Optional.of(new OnBehalf(
                        saidBy,
                        OnBehalf.Channel.valueOf(row.getString("said_through")),
                        Columns.instant(row, "said_at")));
        return new Version(
                Columns.id(row, "id"),
                row.getInt("number"),
                content(row.getString("content"), kind),
                new AccountId(Columns.id(row, "author")),
                Columns.instant(row, "written_at"),
                behalf);
    }

    private Content content(String text, Kind kind) {
        return switch (kind) {
            case SITE -> json.readValue(text, Site.class);
            case MOVEMENT -> json.readValue(text, Movement.class);
        };
    }
}

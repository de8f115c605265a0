package org.kapok.notifications;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kapok.shared.ForceId;
import org.kapok.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Empties rows. For the server itself. */
@Repository
class PurgeStore {

    private final JdbcClient jdbc;

    PurgeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A release whose view was emptied. */
    record Emptied(UUID id, ForceId force) {}

    /** Those of that kind that closed before {@code before} and still say something, oldest first, at most 500. */
    List<Notification> due(Viewer machine, Kind kind, Instant before) {
        return jdbc.sql("""
                        select * from notifications.notification
                        where operation_id = :operation and kind = :kind and closed_at < :before and purged_at is null
                        order by closed_at limit 500""")
                .param("operation", machine.operation().value())
                .param("kind", kind.name())
                .param("before", Columns.utc(before))
                .query(NotificationStore::read)
                .list();
    }

    /** Empties all versions; answers their ids. */
    List<UUID> emptyVersions(NotificationId notification) {
        return jdbc.sql("""
                        update notifications.version set content = '{}', geometry = '{}'
                        where notification_id = :notification returning id""")
                .param("notification", notification.value())
                .query(UUID.class)
                .list();
    }

    /** Empties what forces were told. */
    List<Emptied> emptyReleases(NotificationId notification, Instant now) {
        return jdbc.sql("""
                        update notifications.release set view = '{}', geometry = '{}', purged_at = :now
                        where notification_id = :notification returning id, force_id""")
                .param("notification", notification.value())
                .param("now", Columns.utc(now))
                .query((row, _) -> new Emptied(Columns.id(row, "id"), new ForceId(Columns.id(row, "force_id"))))
                .list();
    }

    /** Destroys who travelled, where that rule has not done so yet. */
    List<UUID> deleteAnnex(NotificationId notification) {
        return jdbc.sql("delete from notifications.annex where notification_id = :notification returning id")
                .param("notification", notification.value())
                .query(UUID.class)
                .list();
    }

    /** Empties what the notification's own row says of what and where. */
    void emptyNotification(NotificationId notification, Instant now) {
        jdbc.sql("""
                        update notifications.notification set name = '', place_from = '', place_to = '', start_lon = 0,
                          start_lat = 0, end_lon = 0, end_lat = 0, remark = '', purged_at = :now
                        where id = :notification""")
                .param("notification", notification.value())
                .param("now", Columns.utc(now))
                .update();
        jdbc.sql("delete from notifications.chased where notification_id = :notification")
                .param("notification", notification.value())
                .update();
    }
}

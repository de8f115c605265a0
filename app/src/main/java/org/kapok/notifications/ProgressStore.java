package org.kapok.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kapok.shared.AccountId;
import org.kapok.shared.OperationId;
import org.kapok.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of what happened on the way, and the protected annex of those who travel. */
@Repository
class ProgressStore {

    /** As the ledger names it. */
    static final String TABLE = "notifications.progress";

    /** As the ledger names it. */
    static final String ANNEX = "notifications.annex";

    private static final TypeReference<List<Traveller>> PEOPLE = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ReadPolicy policy;
    private final JsonMapper json;

    ProgressStore(JdbcClient jdbc, ReadPolicy policy, JsonMapper json) {
        this.jdbc = jdbc;
        this.policy = policy;
        this.json = json;
    }

    /** Adds what happened. */
    void add(OperationId operation, Notification notification, Progress progress) {
        jdbc.sql("""
                        insert into notifications.progress (id, operation_id, notification_id, organisation_id, kind, happened_at,
                          whom, remark, snapshot, recorded_by, recorded_at)
                        values (:id, :operation, :notification, :organisation, :kind, :happened, :whom, :remark, :snapshot::jsonb,
                          :by, :recorded)
                        """)
                .param("id", progress.id())
                .param("operation", operation.value())
                .param("notification", notification.id().value())
                .param("organisation", notification.organisation().value())
                .param("kind", progress.what().name())
                .param("happened", Columns.utc(progress.happenedAt()))
                .param("whom", progress.whom())
                .param("remark", progress.remark())
                .param("snapshot", progress.snapshot().orElse(null))
                .param("by", progress.recordedBy().value())
                .param("recorded", Columns.utc(progress.recordedAt()))
                .update();
    }

    /** What happened to one notification, oldest first, as far as the viewer may see it. */
    List<Progress> of(Viewer viewer, NotificationId notification) {
        var may = policy.ofOrganisations(viewer);
        return jdbc.sql("select * from notifications.progress where notification_id = :notification and " + may.sql()
                        + " order by recorded_at, id")
                .params(may.parameters())
                .param("notification", notification.value())
                .query(ProgressStore::read)
                .list();
    }

    /** Writes the names of those who travel; answers the row's id. */
    UUID savePeople(OperationId operation, Notification notification, List<Traveller> people) {
        return jdbc.sql("""
                        insert into notifications.annex (id, operation_id, notification_id, organisation_id, people)
                        values (:id, :operation, :notification, :organisation, :people::jsonb)
                        on conflict (notification_id) do update set people = excluded.people returning id
                        """)
                .param("id", UUID.randomUUID())
                .param("operation", operation.value())
                .param("notification", notification.id().value())
                .param("organisation", notification.organisation().value())
                .param("people", json.writeValueAsString(people))
                .query(UUID.class)
                .single();
    }

    /** The names of those who travel; none where the viewer may not see them or they were destroyed. */
    List<Traveller> people(Viewer viewer, NotificationId notification) {
        var may = policy.ofOrganisations(viewer);
        return jdbc.sql("select people from notifications.annex where notification_id = :notification and " + may.sql())
                .params(may.parameters())
                .param("notification", notification.value())
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, PEOPLE))
                .orElse(List.of());
    }

    /** One annex that is to be destroyed. */
    record Expired(UUID annex, NotificationId notification) {}

    /** The annexes of notifications that closed before {@code before}. */
    List<Expired> expired(OperationId operation, Instant before) {
        return jdbc.sql("""
                        select a.id, a.notification_id from notifications.annex a join notifications.notification n on n.id = a.notification_id
                        where a.operation_id = :operation and n.closed_at < :before
                        """)
                .param("operation", operation.value())
                .param("before", Columns.utc(before))
                .query((row, _) ->
                        new Expired(Columns.id(row, "id"), new NotificationId(Columns.id(row, "notification_id"))))
                .list();
    }

    /** Destroys one annex. */
    void destroy(UUID annex) {
        jdbc.sql("delete from notifications.annex where id = ?").param(annex).update();
    }

    private static Progress read(ResultSet row, int number) throws SQLException {
        return new Progress(
                Columns.id(row, "id"),
                Progress.What.valueOf(row.getString("kind")),
                Columns.instant(row, "happened_at"),
                row.getString("whom"),
                row.getString("remark"),
                Optional.ofNullable(row.getString("snapshot")),
                new AccountId(Columns.id(row, "recorded_by")),
                Columns.instant(row, "recorded_at"));
    }
}

package org.kapok.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.kapok.shared.AccountId;
import org.kapok.shared.ForceId;
import org.kapok.shared.OperationId;
import org.kapok.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the organisation's consent and of what the cell takes away from it. */
@Repository
class ConsentStore {

    /** As the ledger names it. */
    static final String TABLE = "notifications.consent";

    /** As the ledger names it. */
    static final String NARROWING = "notifications.narrowing";

    private final JdbcClient jdbc;
    private final ReadPolicy policy;

    ConsentStore(JdbcClient jdbc, ReadPolicy policy) {
        this.jdbc = jdbc;
        this.policy = policy;
    }

    /** The answers for one version. */
    List<Consent> of(Viewer viewer, NotificationId notification, int version) {
        var may = policy.ofOrganisations(viewer);
        return jdbc.sql(
                        "select * from notifications.consent where notification_id = :notification and version = :version and "
                                + may.sql() + " order by id")
                .params(may.parameters())
                .param("notification", notification.value())
                .param("version", version)
                .query(ConsentStore::read)
                .list();
    }

    /** Adds one answer. */
    void add(OperationId operation, Notification notification, Consent consent) {
        jdbc.sql("""
                        insert into notifications.consent (id, operation_id, notification_id, organisation_id, version, force_id,
                          given, decided_by, decided_at)
                        values (:id, :operation, :notification, :organisation, :version, :force, :given, :by, :at)
                        """)
                .param("id", consent.id())
                .param("operation", operation.value())
                .param("notification", notification.id().value())
                .param("organisation", notification.organisation().value())
                .param("version", consent.version())
                .param("force", consent.force().value())
                .param("given", consent.given())
                .param("by", consent.decidedBy().value())
                .param("at", Columns.utc(consent.decidedAt()))
                .update();
    }

    /** Changes one answer. */
    void change(UUID id, boolean given, AccountId by, Instant at) {
        jdbc.sql("update notifications.consent set given = :given, decided_by = :by, decided_at = :at where id = :id")
                .param("id", id)
                .param("given", given)
                .param("by", by.value())
                .param("at", Columns.utc(at))
                .update();
    }

    /** What the cell withholds; only the cell sees it. */
    Optional<Narrowing> narrowing(Viewer viewer, NotificationId notification, ForceId force) {
        return jdbc.sql("""
                        select * from notifications.narrowing
                        where operation_id = :operation and notification_id = :notification and force_id = :force and :cell
                        """)
                .param("operation", viewer.operation().value())
                .param("notification", notification.value())
                .param("force", force.value())
                .param("cell", viewer.isCell())
                .query((row, _) -> new Narrowing(
                        force,
                        new TreeSet<>(List.of(
                                (String[]) row.getArray("withheld_fields").getArray())),
                        Columns.maybe(row, "held_until"),
                        row.getString("reason")))
                .optional();
    }

    /** Writes what the cell withholds from a force; answers the row's id. */
    UUID narrow(OperationId operation, NotificationId notification, Narrowing narrowing, AccountId by, Instant at) {
        return jdbc.sql("""
                        insert into notifications.narrowing (id, operation_id, notification_id, force_id, withheld_fields,
                          held_until, reason, decided_by, decided_at)
                        values (:id, :operation, :notification, :force, :fields, :until, :reason, :by, :at)
                        on conflict (notification_id, force_id) do update set withheld_fields = excluded.withheld_fields,
                          held_until = excluded.held_until, reason = excluded.reason, decided_by = excluded.decided_by,
                          decided_at = excluded.decided_at
                        returning id
                        """)
                .param("id", UUID.randomUUID())
                .param("operation", operation.value())
                .param("notification", notification.value())
                .param("force", narrowing.force().value())
                .param("fields", narrowing.withheldFields().toArray(String[]::new))
                .param("until", Columns.utc(narrowing.heldUntil()))
                .param("reason", narrowing.reason())
                .param("by", by.value())
                .param("at", Columns.utc(at))
                .query(UUID.class)
                .single();
    }

    private static Consent read(ResultSet row, int number) throws SQLException {
        return new Consent(
                Columns.id(row, "id"),
                row.getInt("version"),
                new ForceId(Columns.id(row, "force_id")),
                row.getBoolean("given"),
                new AccountId(Columns.id(row, "decided_by")),
                Columns.instant(row, "decided_at"));
    }
}

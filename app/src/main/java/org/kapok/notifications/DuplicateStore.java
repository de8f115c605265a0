package org.kapok.notifications;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kapok.shared.AccountId;
import org.kapok.shared.OperationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of suspected duplicates; row-level security keeps them for the cell. */
@Repository
class DuplicateStore {

    /** As the ledger names it. */
    static final String TABLE = "notifications.duplicate";

    private final JdbcClient jdbc;

    DuplicateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A pair by its ids. */
    record Row(UUID id, NotificationId one, NotificationId other, Duplicate.Why why, Instant found) {}

    /** Adds a pair; answers whether it was not there before. */
    boolean add(OperationId operation, Row row) {
        return jdbc.sql("""
                        insert into notifications.duplicate (id, operation_id, one_id, other_id, why, found_at)
                        values (:id, :operation, least(:one::uuid, :other::uuid), greatest(:one::uuid, :other::uuid), :why, :found)
                        on conflict (one_id, other_id) do nothing
                        """)
                        .param("id", row.id())
                        .param("operation", operation.value())
                        .param("one", row.one().value())
                        .param("other", row.other().value())
                        .param("why", row.why().name())
                        .param("found", Columns.utc(row.found()))
                        .update()
                == 1;
    }

    /** Pairs that nobody has settled, the latest found first. */
    List<Row> unsettled(OperationId operation) {
        return jdbc.sql("select * from notifications.duplicate where operation_id = :operation and settled_at is null"
                        + " order by found_at desc, id")
                .param("operation", operation.value())
                .query((row, _) -> new Row(
                        Columns.id(row, "id"),
                        new NotificationId(Columns.id(row, "one_id")),
                        new NotificationId(Columns.id(row, "other_id")),
                        Duplicate.Why.valueOf(row.getString("why")),
                        Columns.instant(row, "found_at")))
                .list();
    }

    /** Settles a pair; answers whether it was still open. */
    boolean settle(OperationId operation, UUID id, String reason, AccountId by, Instant at) {
        return jdbc.sql("update notifications.duplicate set reason = :reason, settled_by = :by, settled_at = :at"
                                + " where operation_id = :operation and id = :id and settled_at is null")
                        .param("operation", operation.value())
                        .param("id", id)
                        .param("reason", reason)
                        .param("by", by.value())
                        .param("at", Columns.utc(at))
                        .update()
                == 1;
    }
}

package org.kapok.deconfliction.store;

import java.util.List;
import java.util.UUID;
import org.kapok.shared.OperationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the operation's chain is, and which records it speaks of: what the picture catches up with. */
@Repository
public class ChainRows {

    private final JdbcClient jdbc;

    ChainRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One entry of the chain. */
    public record Link(long sequence, String type, String recordKind, UUID record) {}

    /** The sequence of the newest entry; 0 before the first. */
    public long head(OperationId operation) {
        return jdbc.sql("select sequence from ledger.head where operation_id = :operation")
                .param("operation", operation.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Entries after {@code sequence}, in order. */
    public List<Link> after(OperationId operation, long sequence) {
        return jdbc.sql("""
                        select sequence, type, record_kind, record_id from ledger.entry
                        where operation_id = :operation and sequence > :sequence order by sequence""")
                .param("operation", operation.value())
                .param("sequence", sequence)
                .query((row, _) -> new Link(
                        row.getLong("sequence"),
                        row.getString("type"),
                        row.getString("record_kind"),
                        Values.uuid(row, "record_id")))
                .list();
    }
}

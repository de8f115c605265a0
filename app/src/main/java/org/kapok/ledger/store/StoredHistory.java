package org.kapok.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.ledger.LedgerHistory;
import org.kapok.ledger.LifeEntry;
import org.kapok.ledger.Moment;
import org.kapok.ledger.RecordRef;
import org.kapok.ledger.Removed;
import org.kapok.ledger.RowAsOf;
import org.kapok.ledger.format.FieldNames;
import org.kapok.ledger.format.Json;
import org.kapok.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads under the viewer's identity, with the same policy in the query. */
@Component
class StoredHistory implements LedgerHistory {

    private static final String IMAGES = """
            select distinct on (f.name) f.name, f.value, e.true_time, by.true_time as removed_on, rule.value as rule
            from ledger.field f
            join ledger.entry e on e.operation_id = f.operation_id and e.sequence = f.sequence
            left join ledger.entry by on by.operation_id = f.operation_id and by.sequence = f.erased_by
            left join ledger.field rule on rule.operation_id = f.operation_id and rule.sequence = f.erased_by
                and rule.name = 'field:rule'
            where f.operation_id = :operation and f.name like 'row:%' and e.TIME <= :moment and WHICH
                and (:cell or f.audience && :names::text[])
            order by f.name, f.sequence desc""";

    private final JdbcClient jdbc;
    private final IdentifiedTransactions transactions;
    private final LifeReader lives;

    StoredHistory(JdbcClient jdbc, IdentifiedTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.lives = new LifeReader(jdbc);
    }

    @Override
    public List<LifeEntry> life(Viewer viewer, RecordRef record, int offset, int limit) {
        return transactions.read(viewer, () -> lives.read(viewer, record, offset, limit));
    }

    @Override
    public Optional<RowAsOf> row(Viewer viewer, String table, UUID id, Moment moment) {
        return transactions.read(viewer, () -> images(viewer, moment, "f.name = :which")
                .param("which", FieldNames.row(table, id))
                .query((row, _) -> image(row))
                .optional());
    }

    @Override
    public List<RowAsOf> rows(Viewer viewer, RecordRef record, Moment moment) {
        return transactions.read(viewer, () -> images(viewer, moment, "e.record_id = :which")
                .param("which", record.id())
                .query((row, _) -> image(row))
                .list());
    }

    private JdbcClient.StatementSpec images(Viewer viewer, Moment moment, String which) {
        String time =
                switch (moment) {
                    case Moment.OperationTime _ -> "operation_time";
                    case Moment.TrueTime _ -> "true_time";
                };
        return ReadPolicy.as(viewer, jdbc.sql(IMAGES.replace("TIME", time).replace("WHICH", which)))
                .param("moment", moment.instant().atOffset(ZoneOffset.UTC));
    }

    private static RowAsOf image(ResultSet row) throws SQLException {
        var which = FieldNames.row(row.getString("name")).orElseThrow();
        byte[] value = row.getBytes("value");
        if (value == null) {
            return new RowAsOf.Erased(which.table(), which.id(), removed(row));
        }
        Instant since = row.getObject("true_time", OffsetDateTime.class).toInstant();
        Object columns = Json.read(value);
        return columns == null
                ? new RowAsOf.Deleted(which.table(), which.id(), since)
                : new RowAsOf.Present(which.table(), which.id(), Json.object(columns), since);
    }

    static Removed removed(ResultSet row) throws SQLException {
        byte[] rule = row.getBytes("rule");
        return new Removed(
                Optional.ofNullable(row.getObject("removed_on", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(rule).map(bytes -> Json.text(Json.read(bytes))));
    }
}

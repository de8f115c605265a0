package org.kapok.geo.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.kapok.geo.ImportKind;
import org.kapok.shared.OperationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code geo.import_batch}. */
@Component
public class BatchRows {

    /** For the ledger. */
    public static final String TABLE = "geo.import_batch";

    private final JdbcClient jdbc;

    /** Reads and writes through that client. */
    public BatchRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds an import. */
    public void insert(Batch batch) {
        jdbc.sql("""
                        insert into geo.import_batch (id, operation_id, kind, file_name, file_digest, content_digest,
                          source, version, added, replaced, unchanged, not_taken, imported_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        batch.id(),
                        batch.operation().value(),
                        batch.kind().name(),
                        batch.fileName(),
                        batch.fileDigest(),
                        batch.contentDigest(),
                        batch.source(),
                        batch.version(),
                        batch.added(),
                        batch.replaced(),
                        batch.unchanged(),
                        batch.notTaken(),
                        OffsetDateTime.ofInstant(batch.importedAt(), ZoneOffset.UTC))
                .update();
    }

    /** The imports of an operation, newest first. */
    public List<Batch> all(OperationId operation) {
        return jdbc.sql("""
                        select * from geo.import_batch where operation_id = ? order by imported_at desc, id""").param(operation.value()).query(BatchRows::read).list();
    }

    private static Batch read(ResultSet row, int number) throws SQLException {
        return new Batch(
                row.getObject("id", UUID.class),
                new OperationId(row.getObject("operation_id", UUID.class)),
                ImportKind.valueOf(row.getString("kind")),
                row.getString("file_name"),
                row.getString("file_digest"),
                row.getString("content_digest"),
                row.getString("source"),
                row.getString("version"),
                row.getInt("added"),
                row.getInt("replaced"),
                row.getInt("unchanged"),
                row.getInt("not_taken"),
                row.getObject("imported_at", OffsetDateTime.class).toInstant());
    }
}

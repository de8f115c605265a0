package org.kapok.geo.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.geo.ImportFile;
import org.kapok.geo.ImportKind;
import org.kapok.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps one file an account between preview and choice, on whatever node; and the list of past imports. */
@Component
public class StagedFiles {

    private final IdentifiedTransactions transactions;
    private final JdbcClient jdbc;
    private final BatchRows batches;

    StagedFiles(IdentifiedTransactions transactions, JdbcClient jdbc, BatchRows batches) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Keeps a file, in place of the one that the account left. */
    public UUID stage(Viewer viewer, ImportFile file, Instant at) {
        byte[] packed = pack(file);
        var id = UUID.randomUUID();
        transactions.write(viewer, () -> {
            jdbc.sql("delete from geo.staged_file where account_id = ?")
                    .param(viewer.account().value())
                    .update();
            return jdbc.sql("""
                            insert into geo.staged_file
                              (id, operation_id, account_id, kind, file_name, source, version, content, staged_at)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            id,
                            viewer.operation().value(),
                            viewer.account().value(),
                            file.kind().name(),
                            file.name(),
                            file.source(),
                            file.version(),
                            packed,
                            OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                    .update();
        });
        return id;
    }

    /** The file that this account staged; empty when another took its place. */
    public Optional<StagedFile> find(Viewer viewer, UUID id) {
        return transactions.read(viewer, () -> jdbc.sql("select * from geo.staged_file where id = ?")
                .param(id)
                .query(StagedFiles::read)
                .optional());
    }

    /** Forgets what the account staged. */
    public void drop(Viewer viewer) {
        transactions.write(viewer, () -> jdbc.sql("delete from geo.staged_file where account_id = ?")
                .param(viewer.account().value())
                .update());
    }

    /** The imports of the viewer's operation, newest first. */
    public List<Batch> history(Viewer viewer) {
        return transactions.read(viewer, () -> batches.all(viewer.operation()));
    }

    private static StagedFile read(ResultSet row, int number) throws SQLException {
        byte[] packed = row.getBytes("content");
        return new StagedFile(
                row.getObject("id", UUID.class),
                new ImportFile(
                        ImportKind.valueOf(row.getString("kind")),
                        row.getString("file_name"),
                        row.getString("source"),
                        row.getString("version"),
                        () -> new GZIPInputStream(new ByteArrayInputStream(packed))));
    }

    private static byte[] pack(ImportFile file) {
        var bytes = new ByteArrayOutputStream();
        try (var in = file.content().open();
                var out = new GZIPOutputStream(bytes)) {
            in.transferTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}

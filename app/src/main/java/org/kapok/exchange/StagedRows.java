package org.kapok.exchange;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.shared.OrganisationId;
import org.kapok.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps one file an account between preview, choice and report. */
@Repository
public class StagedRows {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final IdentifiedTransactions transactions;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    StagedRows(IdentifiedTransactions transactions, JdbcClient jdbc, JsonMapper json) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A file that waits. */
    public record Staged(UUID id, String name, Speaker speaker, byte[] content) {}

    /** Keeps a file, in place of the one that the account left. */
    public UUID stage(Viewer viewer, String name, Speaker speaker, byte[] content, Instant at) {
        var id = UUID.randomUUID();
        transactions.write(viewer, () -> {
            drop(viewer);
            return jdbc.sql("""
                            insert into exchange.staged_file
                              (id, operation_id, account_id, organisation_id, file_name, behalf, content, staged_at)
                            values (?, ?, ?, ?, ?, ?::jsonb, ?, ?)""")
                    .params(
                            id,
                            viewer.operation().value(),
                            viewer.account().value(),
                            speaker.organisation().value(),
                            name,
                            json.writeValueAsString(speaker.behalf()),
                            content,
                            OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                    .update();
        });
        return id;
    }

    /** The file that this account staged; empty when another took its place. */
    public Optional<Staged> find(Viewer viewer, UUID id) {
        return transactions.read(viewer, () -> jdbc.sql("select * from exchange.staged_file where id = ?")
                .param(id)
                .query((row, _) -> new Staged(
                        row.getObject("id", UUID.class),
                        row.getString("file_name"),
                        new Speaker(
                                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                                json.readValue(row.getString("behalf"), TEXTS)),
                        row.getBytes("content")))
                .optional());
    }

    /** Forgets what the account staged. */
    public void drop(Viewer viewer) {
        transactions.write(viewer, () -> jdbc.sql("delete from exchange.staged_file where account_id = ?")
                .param(viewer.account().value())
                .update());
    }
}

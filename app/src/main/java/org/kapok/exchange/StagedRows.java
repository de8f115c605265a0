package org.kapok.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kapok.database.DatabaseIdentity;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.shared.OperationId;
import org.kapok.shared.OrganisationId;
import org.kapok.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps one file an account between preview, choice and report, with what its preview found. */
@Repository
public class StagedRows {

    /** How long a file waits for its person. */
    public static final Duration KEPT = Duration.ofHours(24);

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final IdentifiedTransactions transactions;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final PreviewCodec codec;
    private final Clock clock;

    StagedRows(IdentifiedTransactions transactions, JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.clock = clock;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.json = json;
        this.codec = new PreviewCodec(json);
    }

    /** What a file is taken as. */
    public enum Kind {
        /** Sites and movements. */
        NOTIFICATIONS,
        /** Activity notices. */
        NOTICES
    }

    /**
     * A file that waits.
     *
     * @param chosen whose the rows are that name none
     * @param behalf what was said for whom, by field
     * @param result what the preview found, packed
     */
    public record Staged(
            UUID id,
            Kind kind,
            String name,
            Optional<OrganisationId> chosen,
            Map<String, String> behalf,
            byte[] content,
            byte[] result) {}

    /** Keeps a file of notifications with its preview, in place of what the account left. */
    public UUID stage(Viewer viewer, UUID id, String name, Speaker speaker, byte[] content, ImportPreview preview) {
        return stage(
                viewer,
                new Staged(
                        id,
                        Kind.NOTIFICATIONS,
                        name,
                        speaker.organisation(),
                        speaker.behalf(),
                        content,
                        packed(preview)));
    }

    /** A preview as {@link Staged#result} holds it. */
    public byte[] packed(ImportPreview preview) {
        return codec.packed(preview);
    }

    /** What the preview of a waiting file found. */
    public ImportPreview preview(Staged staged) {
        return codec.unpacked(staged.result());
    }

    /** Keeps what is to wait, in place of what the account left. */
    public UUID stage(Viewer viewer, Staged staged) {
        transactions.write(viewer, () -> {
            drop(viewer);
            return jdbc.sql("""
                            insert into exchange.staged_file
                              (id, operation_id, account_id, organisation_id, kind, file_name, behalf, content, result, staged_at)
                            values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)""")
                    .param(staged.id())
                    .param(viewer.operation().value())
                    .param(viewer.account().value())
                    .param(new org.springframework.jdbc.core.SqlParameterValue(
                            java.sql.Types.OTHER,
                            staged.chosen().map(OrganisationId::value).orElse(null)))
                    .param(staged.kind().name())
                    .param(staged.name())
                    .param(json.writeValueAsString(staged.behalf()))
                    .param(staged.content())
                    .param(staged.result())
                    .param(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .update();
        });
        return staged.id();
    }

    /** The file of this kind that this account staged; empty when another took its place. */
    public Optional<Staged> find(Viewer viewer, UUID id, Kind kind) {
        return transactions.read(viewer, () -> jdbc.sql(
                        "select * from exchange.staged_file where id = ? and kind = ? and account_id = ?")
                .params(id, kind.name(), viewer.account().value())
                .query((row, _) -> new Staged(
                        row.getObject("id", UUID.class),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("file_name"),
                        Optional.ofNullable(row.getObject("organisation_id", UUID.class))
                                .map(OrganisationId::new),
                        json.readValue(row.getString("behalf"), TEXTS),
                        row.getBytes("content"),
                        row.getBytes("result")))
                .optional());
    }

    /** EXC-14: throws away what nobody came back to within {@link #KEPT} before {@code trueTime}; answers how many. */
    public int purge(OperationId operation, Instant trueTime) {
        return transactions.write(new DatabaseIdentity.Worker("exchange.tidying", operation), () -> jdbc.sql(
                        "delete from exchange.staged_file where operation_id = ? and staged_at < ?")
                .params(operation.value(), OffsetDateTime.ofInstant(trueTime.minus(KEPT), ZoneOffset.UTC))
                .update());
    }

    /** Forgets what the account staged. */
    public void drop(Viewer viewer) {
        transactions.write(viewer, () -> jdbc.sql("delete from exchange.staged_file where account_id = ?")
                .param(viewer.account().value())
                .update());
    }
}

package org.kapok.ledger.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Function;
import org.kapok.ledger.EntryDraft;
import org.kapok.ledger.format.EntryBody;
import org.kapok.ledger.format.SealedField;
import org.kapok.shared.OperationId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of the chain. The row of {@code ledger.head} is the operation's lock. */
final class Chain {

    private static final String APPEND = """
            with entry as (
                insert into ledger.entry (operation_id, sequence, format, hash, body, type, record_kind, record_id, actor,
                    true_time, operation_time, readers)
                values (:operation, :sequence, :format, :hash, :body, :type, :kind, :record, :actor, :trueTime,
                    :operationTime, :readers)),
            head as (
                update ledger.head set sequence = :sequence, hash = :hash where operation_id = :operation
                returning pg_notify('ledger', operation_id || ' ' || sequence))
            insert into ledger.field (operation_id, sequence, name, audience, audience_salt, erasable, value_salt, value)
            select :operation, :sequence, name, audience::text[], audience_salt, erasable, value_salt, value
            from unnest(:names::text[], :audiences::text[], :audienceSalts::bytea[], :erasable::boolean[],
                :valueSalts::bytea[], :values::bytea[])
                as field(name, audience, audience_salt, erasable, value_salt, value)""";

    private final JdbcClient jdbc;

    Chain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for the operation's lock and answers its head. */
    Head lock(OperationId operation) {
        var head = jdbc.sql("select sequence, hash from ledger.head where operation_id = :operation for update")
                .param("operation", operation.value())
                .query((result, _) -> new Head(result.getLong("sequence"), result.getBytes("hash")))
                .optional();
        return head.orElseGet(() -> start(operation));
    }

    /** Of two first writers the later waits here for the earlier, and then locks what he wrote. */
    private Head start(OperationId operation) {
        jdbc.sql("insert into ledger.head values (:operation, 0, :hash) on conflict do nothing")
                .param("operation", operation.value())
                .param("hash", Head.none().hash())
                .update();
        return lock(operation);
    }

    void append(EntryDraft draft, SealedEntry entry) {
        List<SealedField> fields = entry.fields();
        jdbc.sql(APPEND)
                .param("operation", draft.operation().value())
                .param("sequence", entry.sequence())
                .param("format", EntryBody.FORMAT)
                .param("hash", entry.hash())
                .param("body", entry.body())
                .param("type", draft.type())
                .param("kind", draft.record().kind())
                .param("record", draft.record().id())
                .param("actor", draft.actor().value())
                .param("trueTime", utc(entry.trueTime()))
                .param("operationTime", utc(draft.operationTime()))
                .param("readers", entry.readers().toArray(String[]::new))
                .param("names", column(fields, SealedField::name, new String[0]))
                .param("audiences", column(fields, field -> literal(field.audience()), new String[0]))
                .param("audienceSalts", column(fields, SealedField::audienceSalt, new byte[0][]))
                .param("erasable", column(fields, SealedField::erasable, new Boolean[0]))
                .param("valueSalts", column(fields, SealedField::valueSalt, new byte[0][]))
                .param("values", column(fields, SealedField::value, new byte[0][]))
                .update();
    }

    private static <T> T[] column(List<SealedField> fields, Function<SealedField, T> value, T[] type) {
        return fields.stream().map(value).toList().toArray(type);
    }

    /** Reader names hold no character that an array literal would have to quote. */
    private static String literal(SortedSet<String> readers) {
        return "{" + String.join(",", readers) + "}";
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.truncatedTo(java.time.temporal.ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}

package org.kapok.ledger.store;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Function;
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
                select :operation, sequence, :format, hash, body, type, kind, record, actor, true_time, operation_time,
                    readers::text[]
                from unnest(:sequences::bigint[], :hashes::bytea[], :bodies::bytea[], :types::text[], :kinds::text[],
                    :records::uuid[], :actors::uuid[], :trueTimes::timestamptz[], :operationTimes::timestamptz[],
                    :readers::text[]) as entry(sequence, hash, body, type, kind, record, actor, true_time,
                    operation_time, readers)),
            head as (
                update ledger.head set sequence = :last, hash = :lastHash where operation_id = :operation
                returning pg_notify('ledger', operation_id || ' ' || sequence))
            insert into ledger.field (operation_id, sequence, name, audience, audience_salt, erasable, value_salt, value)
            select :operation, sequence, name, audience::text[], audience_salt, erasable, value_salt, value
            from unnest(:fieldSequences::bigint[], :names::text[], :audiences::text[], :audienceSalts::bytea[],
                :erasable::boolean[], :valueSalts::bytea[], :values::bytea[])
                as field(sequence, name, audience, audience_salt, erasable, value_salt, value)""";

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

    /** Appends entries that follow each other, in one statement. */
    void append(OperationId operation, List<SealedEntry> entries) {
        SealedEntry last = entries.getLast();
        List<SealedField> fields =
                entries.stream().flatMap(entry -> entry.fields().stream()).toList();
        jdbc.sql(APPEND)
                .param("operation", operation.value())
                .param("format", EntryBody.FORMAT)
                .param("last", last.sequence())
                .param("lastHash", last.hash())
                .param("sequences", column(entries, SealedEntry::sequence, new Long[0]))
                .param("hashes", column(entries, SealedEntry::hash, new byte[0][]))
                .param("bodies", column(entries, SealedEntry::body, new byte[0][]))
                .param("types", column(entries, entry -> entry.draft().type(), new String[0]))
                .param("kinds", column(entries, entry -> entry.draft().record().kind(), new String[0]))
                .param(
                        "records",
                        column(entries, entry -> entry.draft().record().id().toString(), new String[0]))
                .param("actors", column(entries, entry -> entry.draft().actor().toString(), new String[0]))
                .param("trueTimes", column(entries, entry -> utc(entry.trueTime()), new String[0]))
                .param(
                        "operationTimes",
                        column(entries, entry -> utc(entry.draft().operationTime()), new String[0]))
                .param("readers", column(entries, entry -> literal(entry.readers()), new String[0]))
                .param("fieldSequences", sequences(entries))
                .param("names", column(fields, SealedField::name, new String[0]))
                .param("audiences", column(fields, field -> literal(field.audience()), new String[0]))
                .param("audienceSalts", column(fields, SealedField::audienceSalt, new byte[0][]))
                .param("erasable", column(fields, SealedField::erasable, new Boolean[0]))
                .param("valueSalts", column(fields, SealedField::valueSalt, new byte[0][]))
                .param("values", column(fields, SealedField::value, new byte[0][]))
                .update();
    }

    private static Long[] sequences(List<SealedEntry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.fields().stream().map(_ -> entry.sequence()))
                .toArray(Long[]::new);
    }

    private static <F, T> T[] column(List<F> rows, Function<F, T> value, T[] type) {
        return rows.stream().map(value).toList().toArray(type);
    }

    /** Reader names hold no character that an array literal would have to quote. */
    private static String literal(SortedSet<String> readers) {
        return "{" + String.join(",", readers) + "}";
    }

    private static String utc(Instant instant) {
        return instant.truncatedTo(java.time.temporal.ChronoUnit.MICROS).toString();
    }
}

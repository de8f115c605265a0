package org.kapok.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kapok.ledger.RecordRef;
import org.kapok.ledger.format.Commitments;
import org.kapok.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what a viewer may know of some records, under his identity and with the policy in the query. */
final class BundleReader {

    private static final String QUERY = """
            select e.sequence, e.hash, e.body, f.name, f.audience, f.audience_salt, f.erasable, f.value_salt, f.value,
                f.value_hash, by.true_time as removed_on, rule.value as rule
            from ledger.entry e
            join ledger.field f on f.operation_id = e.operation_id and f.sequence = e.sequence
            left join ledger.entry by on by.operation_id = f.operation_id and by.sequence = f.erased_by
            left join ledger.field rule on rule.operation_id = f.operation_id and rule.sequence = f.erased_by
                and rule.name = 'field:rule'
            where e.operation_id = :operation and e.sequence <= :last
                and e.record_kind || ' ' || e.record_id = any(:records::text[]) and e.record_id = any(:ids::uuid[])
                and (:cell or f.audience && :names::text[])
            order by e.sequence, f.name""";

    private final JdbcClient jdbc;

    BundleReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Entries up to {@code last}, by sequence. */
    List<Known> read(Viewer viewer, List<RecordRef> records, long last) {
        var entries = new TreeMap<Long, Known>();
        ReadPolicy.as(viewer, jdbc.sql(QUERY))
                .param("last", last)
                .param(
                        "records",
                        records.stream().map(r -> r.kind() + " " + r.id()).toArray(String[]::new))
                .param("ids", records.stream().map(r -> r.id().toString()).toArray(String[]::new))
                .query(row -> {
                    long sequence = row.getLong("sequence");
                    byte[] hash = row.getBytes("hash");
                    byte[] body = row.getBytes("body");
                    entries.computeIfAbsent(sequence, _ -> new Known(sequence, hash, body, new ArrayList<>()))
                            .fields()
                            .add(field(row));
                });
        return List.copyOf(entries.values());
    }

    private static OpenedField field(ResultSet row) throws SQLException {
        var audience =
                new TreeSet<>(Arrays.asList((String[]) row.getArray("audience").getArray()));
        return new OpenedField(
                row.getString("name"),
                row.getBoolean("erasable"),
                Commitments.audience(row.getBytes("audience_salt"), audience),
                content(row));
    }

    private static OpenedField.Content content(ResultSet row) throws SQLException {
        byte[] value = row.getBytes("value");
        byte[] salt = row.getBytes("value_salt");
        if (value != null && salt != null) {
            return new OpenedField.Value(salt, value);
        }
        var removed = StoredHistory.removed(row);
        Map<String, String> said = new TreeMap<>();
        removed.on().ifPresent(on -> said.put("on", on.toString()));
        removed.rule().ifPresent(rule -> said.put("rule", rule));
        byte[] hash = row.getBytes("value_hash");
        return new OpenedField.Gone(hash == null ? new byte[0] : hash, said);
    }

    /** An entry with those of its fields that the viewer may know. */
    record Known(long sequence, byte[] hash, byte[] body, List<OpenedField> fields) {}
}

package org.kapok.ledger.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapok.ledger.LifeEntry;
import org.kapok.ledger.RecordRef;
import org.kapok.ledger.format.FieldNames;
import org.kapok.ledger.format.Json;
import org.kapok.shared.AccountId;
import org.kapok.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the visible entries of a record with their visible fields. */
final class LifeReader {

    private static final String LIFE = """
            select f.sequence, f.name, f.value, by.true_time as removed_on, rule.value as rule
            from ledger.field f
            left join ledger.entry by on by.operation_id = f.operation_id and by.sequence = f.erased_by
            left join ledger.field rule on rule.operation_id = f.operation_id and rule.sequence = f.erased_by
                and rule.name = 'field:rule'
            where f.operation_id = :operation and f.name <> 'chain' and (:cell or f.audience && :names::text[])
                and f.sequence in (
                    select e.sequence from ledger.entry e
                    where e.operation_id = :operation and e.record_id = :record and e.record_kind = :kind
                        and (:cell or e.readers && :names::text[])
                    order by e.sequence offset :offset limit :limit)
            order by f.sequence, f.name""";

    private final JdbcClient jdbc;

    LifeReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<LifeEntry> read(Viewer viewer, RecordRef record, int offset, int limit) {
        var entries = new TreeMap<Long, List<LifeEntry.Part>>();
        ReadPolicy.as(viewer, jdbc.sql(LIFE))
                .param("record", record.id())
                .param("kind", record.kind())
                .param("offset", offset)
                .param("limit", limit)
                .query(row -> {
                    entries.computeIfAbsent(row.getLong("sequence"), _ -> new ArrayList<>())
                            .add(part(row));
                });
        var life = new ArrayList<LifeEntry>();
        entries.forEach((sequence, parts) -> life.add(entry(viewer, sequence, parts)));
        return life;
    }

    private static LifeEntry.Part part(ResultSet row) throws SQLException {
        byte[] value = row.getBytes("value");
        String name = FieldNames.own(row.getString("name"));
        return value == null
                ? new LifeEntry.Erased(name, StoredHistory.removed(row))
                : new LifeEntry.Open(name, Json.read(value));
    }

    private static LifeEntry entry(Viewer viewer, long sequence, List<LifeEntry.Part> parts) {
        Optional<Object> reason = open(parts, FieldNames.REASON);
        Optional<LifeEntry.Head> head =
                open(parts, FieldNames.HEAD).map(Json::object).map(members -> head(members, reason.map(Json::text)));
        return new LifeEntry(viewer.isCell() ? Optional.of(sequence) : Optional.empty(), head, parts);
    }

    /** Takes the value out of the parts. */
    private static Optional<Object> open(List<LifeEntry.Part> parts, String name) {
        for (LifeEntry.Part part : parts) {
            if (part instanceof LifeEntry.Open open && open.name().equals(name)) {
                parts.remove(part);
                return Optional.ofNullable(open.value());
            }
        }
        return Optional.empty();
    }

    private static LifeEntry.Head head(Map<String, @Nullable Object> members, Optional<String> reason) {
        var record = Json.object(members.get("record"));
        Object basis = members.get("basis");
        return new LifeEntry.Head(
                Json.text(members.get("type")),
                new RecordRef(Json.text(record.get("kind")), UUID.fromString(Json.text(record.get("id")))),
                AccountId.of(Json.text(members.get("actor"))),
                Instant.parse(Json.text(members.get("true_time"))),
                Instant.parse(Json.text(members.get("operation_time"))),
                basis instanceof BigDecimal number ? Optional.of(number.intValue()) : Optional.empty(),
                reason);
    }
}

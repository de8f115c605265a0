package org.kapok.exchange;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** EXC-12: remembers which columns a holder said a source's columns are; an aid to the memory, no record. */
@Repository
public class MappingRows {

    private static final TypeReference<Map<Integer, String>> KEYS = new TypeReference<>() {};

    private final IdentifiedTransactions transactions;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    MappingRows(IdentifiedTransactions transactions, JdbcClient jdbc, JsonMapper json) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What the viewer's organisation or force, or the cell, has said so far. */
    public Mappings of(Viewer viewer) {
        var found = new HashMap<String, Mappings.Mapping>();
        transactions.read(viewer, () -> jdbc.sql(
                        "select layout, form, keys from exchange.column_mapping where operation_id = ? and holder_id = ?")
                .params(viewer.operation().value(), holder(viewer))
                .query((row, _) -> found.put(
                        row.getString("layout"),
                        new Mappings.Mapping(row.getString("form"), json.readValue(row.getString("keys"), KEYS))))
                .list());
        return new Mappings(found);
    }

    /** Keeps what was said of a layout, in place of what was said before. */
    public void save(Viewer viewer, String layout, Mappings.Mapping mapping, Instant at) {
        transactions.write(viewer, () -> jdbc.sql("""
                        insert into exchange.column_mapping
                          (id, operation_id, holder_id, layout, form, keys, mapped_by, mapped_at)
                        values (?, ?, ?, ?, ?, ?::jsonb, ?, ?)
                        on conflict (operation_id, holder_id, layout) do update
                          set form = excluded.form, keys = excluded.keys, mapped_by = excluded.mapped_by,
                              mapped_at = excluded.mapped_at""")
                .params(
                        UUID.randomUUID(),
                        viewer.operation().value(),
                        holder(viewer),
                        layout,
                        mapping.form(),
                        json.writeValueAsString(mapping.keys()),
                        viewer.account().value(),
                        OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update());
    }

    private static UUID holder(Viewer viewer) {
        return viewer.holder().orElseGet(() -> viewer.operation().value());
    }
}

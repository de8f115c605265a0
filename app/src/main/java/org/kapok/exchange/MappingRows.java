package org.kapok.exchange;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.ledger.Audience;
import org.kapok.ledger.EntryDraft;
import org.kapok.ledger.Ledger;
import org.kapok.ledger.RecordRef;
import org.kapok.ledger.RowRef;
import org.kapok.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * EXC-12: remembers which columns a holder said a source's columns are. A wrong answer turns every later file of that
 * source into wrong places, so that who said it, and when, is in the ledger.
 */
@Repository
public class MappingRows {

    private static final String TABLE = "exchange.column_mapping";
    private static final TypeReference<Map<Integer, String>> KEYS = new TypeReference<>() {};

    private final IdentifiedTransactions transactions;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Ledger ledger;

    MappingRows(IdentifiedTransactions transactions, JdbcClient jdbc, JsonMapper json, Ledger ledger) {
        this.ledger = ledger;
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
        transactions.write(viewer, () -> {
            append(viewer, write(viewer, layout, mapping, at), at);
            return true;
        });
    }

    private UUID write(Viewer viewer, String layout, Mappings.Mapping mapping, Instant at) {
        return jdbc.sql("""
                        insert into exchange.column_mapping
                          (id, operation_id, holder_id, layout, form, keys, mapped_by, mapped_at)
                        values (?, ?, ?, ?, ?, ?::jsonb, ?, ?)
                        on conflict (operation_id, holder_id, layout) do update
                          set form = excluded.form, keys = excluded.keys, mapped_by = excluded.mapped_by,
                              mapped_at = excluded.mapped_at
                        returning id""")
                .params(
                        UUID.randomUUID(),
                        viewer.operation().value(),
                        holder(viewer),
                        layout,
                        mapping.form(),
                        json.writeValueAsString(mapping.keys()),
                        viewer.account().value(),
                        OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .query(UUID.class)
                .single();
    }

    private void append(Viewer viewer, UUID id, Instant at) {
        Audience audience = viewer.organisation()
                .map(Audience::organisation)
                .or(() -> viewer.force().map(Audience::force))
                .orElseGet(Audience::cell);
        ledger.append(new EntryDraft(
                viewer.operation(),
                "exchange.columns_mapped",
                new RecordRef("column_mapping", id),
                viewer.account(),
                at,
                Optional.empty(),
                Optional.empty(),
                audience,
                List.of(),
                List.of(RowRef.lasting(TABLE, id, audience))));
    }

    private static UUID holder(Viewer viewer) {
        return viewer.holder().orElseGet(() -> viewer.operation().value());
    }
}

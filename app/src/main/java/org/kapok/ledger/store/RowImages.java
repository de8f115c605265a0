package org.kapok.ledger.store;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapok.ledger.RowRef;
import org.kapok.ledger.format.FieldNames;
import org.kapok.ledger.format.Json;
import org.kapok.shared.OperationId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads back the rows that a command changed. */
final class RowImages {

    private final JdbcClient jdbc;

    RowImages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<RowImage> read(OperationId operation, List<RowRef> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select n, ledger.image(t, i)::text as image
                        from unnest(:tables::text[], :ids::uuid[]) with ordinality as r(t, i, n) order by n""")
                .param("tables", rows.stream().map(RowRef::table).toArray(String[]::new))
                .param("ids", rows.stream().map(row -> row.id().toString()).toArray(String[]::new))
                .query((result, number) -> image(operation, rows.get(number), result.getString("image")))
                .list();
    }

    private RowImage image(OperationId operation, RowRef row, @Nullable String json) {
        if (json == null) {
            requireEarlierImage(operation, row);
            return new RowImage(row, null);
        }
        var image = Json.object(json.getBytes(StandardCharsets.UTF_8));
        Object owner = image.get("operation_id");
        if (owner != null && !owner.equals(operation.toString())) {
            throw new IllegalArgumentException(row.table() + " " + row.id() + " belongs to operation " + owner);
        }
        return new RowImage(row, image);
    }

    /** A row that was never seen and is not there was either misnamed or is hidden from workers: a mistake to be told. */
    private void requireEarlierImage(OperationId operation, RowRef row) {
        UUID id = row.id();
        boolean known = jdbc.sql("select ledger.has_image(:operation, :name)")
                .param("operation", operation.value())
                .param("name", FieldNames.row(row.table(), id))
                .query(Boolean.class)
                .single();
        if (!known) {
            throw new IllegalArgumentException(
                    "the row " + row.table() + " " + id + " does not exist, or no worker of the operation may read it");
        }
    }
}

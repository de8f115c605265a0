package org.kapok.geo.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kapok.shared.OperationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What the ledger says of the rows of an import, and what follows from the order of imports. */
public class ImportDigests {

    /** The field of an import's entry that lists its rows: key, blank, the first {@value #LENGTH} digits of the digest. */
    public static final String FIELD = "row_digests";

    private static final int LENGTH = 16;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    /** Reads through that client. */
    public ImportDigests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One line of the field. */
    public static String line(String key, String digest) {
        return digest.substring(0, LENGTH) + " " + key;
    }

    /** The beginning of each row's digest by the row's key; empty for imports before there were such lists. */
    public Optional<Map<String, String>> of(OperationId operation, UUID batch) {
        return jdbc.sql("""
                        select f.value from ledger.entry e join ledger.field f using (operation_id, sequence)
                        where e.operation_id = :operation and e.record_id = :batch and f.name = :name""")
                .param("operation", operation.value())
                .param("batch", batch)
                .param("name", "field:" + FIELD)
                .query(byte[].class)
                .optional()
                .map(ImportDigests::read);
    }

    private static Map<String, String> read(byte[] value) {
        var digests = new LinkedHashMap<String, String>();
        for (var line : JSON.readTree(new String(value, StandardCharsets.UTF_8))) {
            String text = line.asString();
            digests.put(text.substring(LENGTH + 1), text.substring(0, LENGTH));
        }
        return digests;
    }

    /** Rows whose end is not the beginning of the row that came after them, by table and id. */
    public List<String> wrongEnds(OperationId operation) {
        var wrong = new ArrayList<String>();
        wrong.addAll(wrongEnds(operation, "geo.area", "t.pcode"));
        wrong.addAll(wrongEnds(operation, "geo.place", "t.source, t.key"));
        return wrong;
    }

    private List<String> wrongEnds(OperationId operation, String table, String identity) {
        return jdbc.sql("""
                        select TABLE || ' ' || id from (
                          select t.id, t.superseded_at, lead(b.imported_at) over (
                            partition by IDENTITY order by b.imported_at, t.superseded_at nulls last) as ends
                          from FROM t join geo.import_batch b on b.id = t.batch_id where t.operation_id = :operation) as life
                        where superseded_at is distinct from ends order by id""".replace("TABLE", "'" + table + "'")
                        .replace("FROM", table)
                        .replace("IDENTITY", identity))
                .param("operation", operation.value())
                .query(String.class)
                .list();
    }
}

package org.kapok.ledger.verification;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapok.ledger.format.Json;

/** A table whose rows the ledger keeps images of. The name has passed the check of a schema-qualified identifier. */
final class StateTable {

    private static final String COLUMNS = """
            select a.attname as name, pg_get_expr(d.adbin, d.adrelid) as fallback
            from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
            where a.attrelid = ?::regclass and a.attnum > 0 and not a.attisdropped""";

    private final Connection connection;
    private final String name;
    private final Map<String, String> fallbacks = new HashMap<>();

    StateTable(Connection connection, String name) throws SQLException {
        this.connection = connection;
        this.name = name;
        try (var columns = Rows.of(
                connection, COLUMNS, row -> Map.entry(row.getString("name"), text(row.getString("fallback"))), name)) {
            while (columns.peek().isPresent()) {
                var column = columns.take();
                fallbacks.put(column.getKey(), column.getValue());
            }
        }
    }

    String name() {
        return name;
    }

    boolean hasOperation() {
        return fallbacks.containsKey("operation_id");
    }

    Rows<State> rows(UUID operation) throws SQLException {
        String sql = "select t.id, to_jsonb(t)::text as image from " + name + " t";
        String order = " order by t.id";
        Rows.Reader<State> reader = row -> new State(row.getObject("id", UUID.class), row.getString("image"));
        return hasOperation()
                ? Rows.of(connection, sql + " where t.operation_id = ?" + order, reader, operation)
                : Rows.of(connection, sql + order, reader);
    }

    /** The columns that differ. A column that came after the image may hold null or its default. */
    List<String> differences(Map<String, @Nullable Object> image, Map<String, @Nullable Object> state)
            throws SQLException {
        SortedSet<String> columns = new TreeSet<>(state.keySet());
        columns.addAll(image.keySet());
        var differing = new TreeSet<String>();
        for (String column : columns) {
            if (!fallbacks.containsKey(column)) {
                continue; // dropped since
            }
            Object stands = state.get(column);
            boolean same = image.containsKey(column)
                    ? equal(image.get(column), stands)
                    : stands == null || equal(fallback(column), stands);
            if (!same) {
                differing.add(column);
            }
        }
        return List.copyOf(differing);
    }

    private @Nullable Object fallback(String column) throws SQLException {
        String expression = text(fallbacks.get(column));
        if (expression.isEmpty()) {
            return null;
        }
        try (var rows = Rows.of(
                connection,
                "select to_jsonb(" + expression + ")::text as value",
                row -> text(row.getString("value")))) {
            return Json.read(rows.take().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static boolean equal(@Nullable Object one, @Nullable Object other) {
        return switch (one) {
            case BigDecimal number -> other instanceof BigDecimal same && number.compareTo(same) == 0;
            case Map<?, ?> map -> other instanceof Map<?, ?> same && equal(map, same);
            case List<?> list -> other instanceof List<?> same && equal(list, same);
            case null -> other == null;
            default -> one.equals(other);
        };
    }

    private static boolean equal(Map<?, ?> one, Map<?, ?> other) {
        return one.keySet().equals(other.keySet())
                && one.keySet().stream().allMatch(name -> equal(one.get(name), other.get(name)));
    }

    private static boolean equal(List<?> one, List<?> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!equal(one.get(i), other.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** A row as it stands, as JSON. */
    record State(UUID id, String image) {

        Map<String, @Nullable Object> columns() {
            return Json.object(image.getBytes(StandardCharsets.UTF_8));
        }
    }
}

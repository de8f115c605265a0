package org.kapok.ledger.verification;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapok.ledger.format.Json;

/** Compares one state table with the last images of its rows, in both directions, in one pass over both. */
final class StateVerification {

    private static final String IMAGES = """
            select distinct on (name) sequence, substring(name from length(?) + 1) as id, value, value is null as removed
            from ledger.field where operation_id = ? and name like 'row:%' and name >= ? and name < ?
            order by name, sequence desc""";

    private final Connection connection;
    private final Findings findings;
    private final UUID operation;
    private final StateTable table;

    StateVerification(Connection connection, Findings findings, UUID operation, StateTable table) {
        this.connection = connection;
        this.findings = findings;
        this.operation = operation;
        this.table = table;
    }

    void run() throws SQLException {
        String from = "row:" + table.name() + ":";
        try (var images = Rows.of(
                        connection,
                        IMAGES,
                        row -> new Image(
                                row.getLong("sequence"),
                                row.getString("id"),
                                row.getBytes("value"),
                                row.getBoolean("removed")),
                        from,
                        operation,
                        from,
                        "row:" + table.name() + ";");
                var states = table.rows(operation)) {
            while (images.peek().isPresent() || states.peek().isPresent()) {
                step(images, states);
            }
        }
    }

    private void step(Rows<Image> images, Rows<StateTable.State> states) throws SQLException {
        findings.rows++;
        String image = images.peek().map(Image::id).orElse("~");
        String state = states.peek().map(next -> next.id().toString()).orElse("~");
        int order = image.compareTo(state);
        if (order > 0) {
            added(states.take());
        } else if (order < 0) {
            gone(images.take());
        } else {
            compare(images.take(), states.take());
        }
    }

    private void added(StateTable.State state) {
        if (table.hasOperation()) {
            findings.add(Finding.STATE_ADDED, operation, table.name() + " " + state.id());
        }
    }

    private void gone(Image image) {
        if (!image.removed() && image.columns().isPresent()) {
            findings.add(Finding.STATE_MISSING, operation, image.sequence(), table.name() + " " + image.id());
        }
    }

    private void compare(Image image, StateTable.State state) throws SQLException {
        String place = table.name() + " " + image.id();
        if (image.removed()) {
            findings.add(Finding.STATE_NOT_REMOVED, operation, image.sequence(), place);
            return;
        }
        var before = image.columns();
        if (before.isEmpty()) {
            findings.add(Finding.STATE_ADDED, operation, image.sequence(), place);
            return;
        }
        for (String column : table.differences(before.get(), state.columns())) {
            findings.add(Finding.STATE_CHANGED, operation, image.sequence(), place + " " + column);
        }
    }

    private record Image(long sequence, String id, byte @Nullable [] value, boolean removed) {

        /** The columns; empty when the row was deleted, or when the value is unreadable, which the chain tells. */
        Optional<Map<String, @Nullable Object>> columns() {
            if (value == null || new String(value, StandardCharsets.UTF_8).equals("null")) {
                return Optional.empty();
            }
            try {
                return Optional.of(Json.object(value));
            } catch (IllegalArgumentException unreadable) {
                return Optional.empty();
            }
        }
    }
}

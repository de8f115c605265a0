package org.kapok.ledger.verification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/** A row of {@code ledger.entry} as it stands. */
record EntryRow(
        UUID operation,
        long sequence,
        int format,
        byte[] hash,
        byte[] body,
        String type,
        String recordKind,
        UUID recordId,
        UUID actor,
        Instant trueTime,
        Instant operationTime,
        SortedSet<String> readers) {

    static final String QUERY = """
            select operation_id, sequence, format, hash, body, type, record_kind, record_id, actor, true_time,
                operation_time, readers
            from ledger.entry where operation_id = ? order by sequence""";

    static EntryRow of(ResultSet row) throws SQLException {
        return new EntryRow(
                row.getObject("operation_id", UUID.class),
                row.getLong("sequence"),
                row.getInt("format"),
                row.getBytes("hash"),
                row.getBytes("body"),
                row.getString("type"),
                row.getString("record_kind"),
                row.getObject("record_id", UUID.class),
                row.getObject("actor", UUID.class),
                row.getObject("true_time", OffsetDateTime.class).toInstant(),
                row.getObject("operation_time", OffsetDateTime.class).toInstant(),
                texts(row, "readers"));
    }

    static SortedSet<String> texts(ResultSet row, String column) throws SQLException {
        return new TreeSet<>(Arrays.asList((String[]) row.getArray(column).getArray()));
    }
}

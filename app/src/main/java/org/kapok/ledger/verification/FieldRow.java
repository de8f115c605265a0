package org.kapok.ledger.verification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.kapok.ledger.format.Commitments;

/** A row of {@code ledger.field} as it stands; salt and value are absent once removed. */
record FieldRow(
        long sequence,
        String name,
        SortedSet<String> audience,
        byte[] audienceSalt,
        boolean erasable,
        byte @Nullable [] valueSalt,
        byte @Nullable [] value,
        byte @Nullable [] valueHash,
        long erasedBy) {

    static final String QUERY = """
            select sequence, name, audience, audience_salt, erasable, value_salt, value, value_hash, erased_by
            from ledger.field where operation_id = ? order by sequence, name""";

    static FieldRow of(ResultSet row) throws SQLException {
        return new FieldRow(
                row.getLong("sequence"),
                row.getString("name"),
                EntryRow.texts(row, "audience"),
                row.getBytes("audience_salt"),
                row.getBoolean("erasable"),
                row.getBytes("value_salt"),
                row.getBytes("value"),
                row.getBytes("value_hash"),
                row.getLong("erased_by"));
    }

    boolean isRemoved() {
        return value == null;
    }

    /** The commitment that these columns lead to; empty bytes when the row contradicts itself. */
    String commitment() {
        byte[] ofAudience = Commitments.audience(audienceSalt, audience);
        if (value != null && valueSalt != null) {
            boolean halfRemoved = valueHash != null || erasedBy != 0;
            return halfRemoved ? "" : field(ofAudience, Commitments.value(valueSalt, value));
        }
        return valueHash == null || value != null || valueSalt != null || !erasable ? "" : field(ofAudience, valueHash);
    }

    private String field(byte[] ofAudience, byte[] ofValue) {
        return Commitments.text(Commitments.field(name, erasable, ofAudience, ofValue));
    }
}

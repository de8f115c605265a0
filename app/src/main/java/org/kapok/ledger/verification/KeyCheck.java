package org.kapok.ledger.verification;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.kapok.ledger.format.KeyHistory;
import org.kapok.ledger.format.KeyStatement;

/** Reads the published keys and checks that each introduces the next. */
final class KeyCheck {

    private static final String QUERY = "select id, position, statement from ledger.signing_key order by position";

    private final Connection connection;
    private final Findings findings;

    KeyCheck(Connection connection, Findings findings) {
        this.connection = connection;
        this.findings = findings;
    }

    KeyHistory read() throws SQLException {
        var statements = new ArrayList<KeyStatement>();
        try (var rows = Rows.of(
                connection,
                QUERY,
                row -> new Row(row.getString("id"), row.getInt("position"), row.getBytes("statement")))) {
            while (rows.peek().isPresent()) {
                statement(rows.take(), statements);
            }
        }
        return history(statements);
    }

    private void statement(Row row, List<KeyStatement> statements) {
        try {
            var statement = KeyStatement.read(row.statement());
            if (!statement.publicKey().id().equals(row.id()) || statement.position() != row.position()) {
                findings.add(Finding.COLUMN_CHANGED, "ledger.signing_key " + row.id());
            }
            statements.add(statement);
        } catch (IllegalArgumentException unreadable) {
            findings.add(Finding.KEY_HISTORY_BROKEN, "ledger.signing_key " + row.id());
        }
    }

    private KeyHistory history(List<KeyStatement> statements) {
        try {
            return KeyHistory.of(statements);
        } catch (IllegalArgumentException broken) {
            findings.add(Finding.KEY_HISTORY_BROKEN, "ledger.signing_key");
            return KeyHistory.of(List.of());
        }
    }

    private record Row(String id, int position, byte[] statement) {}
}

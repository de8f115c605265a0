package org.kapok.ledger.verification;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Walks one operation's chain from its first entry to its head. */
final class ChainVerification {

    private static final String HEAD = "select sequence, hash from ledger.head where operation_id = ?";

    private final Connection connection;
    private final Findings findings;
    private final UUID operation;
    private final Removals removals;
    private final List<EntryObserver> observers;

    private long sequence;
    private byte[] hash = new byte[32];

    ChainVerification(Connection connection, Findings findings, UUID operation, List<EntryObserver> observers) {
        this.connection = connection;
        this.findings = findings;
        this.operation = operation;
        this.removals = new Removals(connection, findings, operation);
        this.observers = observers;
    }

    void run() throws SQLException {
        try (var entries = Rows.of(connection, EntryRow.QUERY, EntryRow::of, operation);
                var fields = Rows.of(connection, FieldRow.QUERY, FieldRow::of, operation)) {
            while (entries.peek().isPresent()) {
                step(entries.take(), fields);
            }
            strayFields(fields, Long.MAX_VALUE);
        }
        head();
        removals.withoutEntry();
        for (EntryObserver observer : observers) {
            observer.ended(sequence);
        }
    }

    private void step(EntryRow entry, Rows<FieldRow> rows) throws SQLException {
        for (long missing = sequence + 1; missing < entry.sequence(); missing++) {
            findings.add(Finding.ENTRY_MISSING, operation, missing, "entry");
        }
        strayFields(rows, entry.sequence());
        var fields = new ArrayList<FieldRow>();
        while (rows.peek().filter(row -> row.sequence() == entry.sequence()).isPresent()) {
            fields.add(rows.take());
        }
        findings.entries++;
        var check = new EntryCheck(findings, entry, fields);
        check.check(entry.sequence() == sequence + 1 ? hash : null, fields);
        removals.check(entry, check);
        for (EntryObserver observer : observers) {
            observer.entry(entry.sequence(), entry.hash());
        }
        sequence = entry.sequence();
        hash = entry.hash();
    }

    private void strayFields(Rows<FieldRow> rows, long before) throws SQLException {
        Optional<FieldRow> row = rows.peek();
        while (row.isPresent() && row.get().sequence() < before) {
            findings.add(
                    Finding.FIELD_ADDED,
                    operation,
                    row.get().sequence(),
                    row.get().name());
            rows.take();
            row = rows.peek();
        }
    }

    private void head() throws SQLException {
        try (var heads =
                Rows.of(connection, HEAD, row -> new Head(row.getLong("sequence"), row.getBytes("hash")), operation)) {
            boolean same = heads.peek()
                    .filter(head -> head.sequence() == sequence && Arrays.equals(head.hash(), hash))
                    .isPresent();
            if (!same) {
                findings.add(Finding.HEAD_CHANGED, operation, sequence, "ledger.head");
            }
        }
    }

    private record Head(long sequence, byte[] hash) {}
}

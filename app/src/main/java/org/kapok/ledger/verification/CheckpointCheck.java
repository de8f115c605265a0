package org.kapok.ledger.verification;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.kapok.ledger.format.CheckpointStatement;
import org.kapok.ledger.format.KeyHistory;

/** Compares the passing chain with signed heads: those of the store, or some that were kept elsewhere. */
final class CheckpointCheck implements EntryObserver {

    private static final String STORED =
            "select sequence, statement from ledger.checkpoint where operation_id = ? order by sequence";

    private final Findings findings;
    private final UUID operation;
    private final Deque<CheckpointStatement> waiting;

    /** {@code checkpoints} in ascending order, their signatures already checked. */
    CheckpointCheck(Findings findings, UUID operation, List<CheckpointStatement> checkpoints) {
        this.findings = findings;
        this.operation = operation;
        this.waiting = new ArrayDeque<>(checkpoints);
    }

    /** The store's own checkpoints of an operation; those that do not hold are reported and left out. */
    static CheckpointCheck stored(Connection connection, Findings findings, UUID operation, KeyHistory keys)
            throws SQLException {
        var good = new ArrayDeque<CheckpointStatement>();
        try (var rows = Rows.of(
                connection, STORED, row -> new Stored(row.getLong("sequence"), row.getBytes("statement")), operation)) {
            long previous = 0;
            while (rows.peek().isPresent()) {
                Stored row = rows.take();
                findings.checkpoints++;
                previous = new StoredCheckpoint(findings, operation, keys, previous).check(row, good);
            }
        }
        return new CheckpointCheck(findings, operation, List.copyOf(good));
    }

    @Override
    public void entry(long sequence, byte[] hash) {
        while (!waiting.isEmpty() && waiting.getFirst().sequence() <= sequence) {
            CheckpointStatement checkpoint = waiting.removeFirst();
            if (checkpoint.sequence() == sequence && !Arrays.equals(checkpoint.hash(), hash)) {
                findings.add(Finding.REWRITTEN, operation, sequence, place(checkpoint));
            }
        }
    }

    @Override
    public void ended(long lastSequence) {
        for (CheckpointStatement checkpoint : waiting) {
            findings.add(Finding.TRUNCATED, operation, checkpoint.sequence(), place(checkpoint));
        }
    }

    private static String place(CheckpointStatement checkpoint) {
        return "checkpoint " + checkpoint.time();
    }

    /** A row of {@code ledger.checkpoint}. */
    record Stored(long sequence, byte[] statement) {}
}

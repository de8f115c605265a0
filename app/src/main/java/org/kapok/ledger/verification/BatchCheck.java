package org.kapok.ledger.verification;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kapok.ledger.format.Commitments;
import org.kapok.ledger.format.KeyHistory;
import org.kapok.ledger.format.MerkleTree;
import org.kapok.ledger.format.RootStatement;

/** Checks that the sealed batches hold the passing entries, all of them up to the last batch. */
final class BatchCheck implements EntryObserver, AutoCloseable {

    private static final String QUERY = """
            select first_sequence, last_sequence, leaves, statement
            from ledger.batch where operation_id = ? order by first_sequence""";
    private static final String LAST_CHECKPOINT = """
            select coalesce(max(sequence), 0) as last from ledger.checkpoint where operation_id = ?""";
    private static final int HASH = 32;

    private final Connection connection;
    private final Findings findings;
    private final UUID operation;
    private final KeyHistory keys;
    private final Rows<Batch> rows;

    private long sealed;
    private Set<String> leaves = Set.of();

    BatchCheck(Connection connection, Findings findings, UUID operation, KeyHistory keys) throws SQLException {
        this.connection = connection;
        this.findings = findings;
        this.operation = operation;
        this.keys = keys;
        this.rows = Rows.of(
                connection,
                QUERY,
                row -> new Batch(
                        row.getLong("first_sequence"),
                        row.getLong("last_sequence"),
                        row.getBytes("leaves"),
                        row.getBytes("statement")),
                operation);
    }

    @Override
    public void entry(long sequence, byte[] hash) throws SQLException {
        if (sequence > sealed && rows.peek().isPresent()) {
            open(rows.take(), sequence);
        }
        if (sequence <= sealed && !leaves.contains(Commitments.text(MerkleTree.leaf(hash)))) {
            findings.add(Finding.BATCH_CHANGED, operation, sequence, "ledger.batch");
        }
    }

    private void open(Batch batch, long sequence) {
        if (batch.first() != sealed + 1) {
            findings.add(Finding.BATCH_MISSING, operation, sequence, "ledger.batch");
        }
        sealed = batch.last();
        var parts = batch.parts();
        leaves = new HashSet<>();
        parts.forEach(leaf -> leaves.add(Commitments.text(leaf)));
        if (!holds(batch, parts)) {
            findings.add(Finding.SIGNATURE_WRONG, operation, batch.first(), "ledger.batch");
        }
    }

    private boolean holds(Batch batch, List<byte[]> parts) {
        return root(batch)
                .filter(root -> keys.signed(root.document()) && root.operation().equals(operation))
                .filter(root ->
                        parts.size() == MerkleTree.LEAVES && Arrays.equals(root.root(), new MerkleTree(parts).root()))
                .isPresent();
    }

    private static Optional<RootStatement> root(Batch batch) {
        try {
            return Optional.of(RootStatement.read(batch.statement()));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** Batches and checkpoints are written together, so they end together. */
    @Override
    public void ended(long lastSequence) throws SQLException {
        while (rows.peek().isPresent()) {
            open(rows.take(), lastSequence);
        }
        try (var last = Rows.of(connection, LAST_CHECKPOINT, row -> row.getLong("last"), operation)) {
            long checkpoint = last.take();
            if (checkpoint > sealed) {
                findings.add(Finding.BATCH_MISSING, operation, checkpoint, "ledger.batch");
            } else if (checkpoint < sealed) {
                findings.add(Finding.CHECKPOINT_MISSING, operation, sealed, "ledger.checkpoint");
            }
        }
    }

    @Override
    public void close() throws SQLException {
        rows.close();
    }

    private record Batch(long first, long last, byte[] leaves, byte[] statement) {

        List<byte[]> parts() {
            var parts = new ArrayList<byte[]>();
            for (int i = 0; i + HASH <= leaves.length; i += HASH) {
                parts.add(Arrays.copyOfRange(leaves, i, i + HASH));
            }
            return parts;
        }
    }
}

package org.kapok.ledger.verification;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.kapok.ledger.DigestedContent;
import org.kapok.ledger.format.CheckpointStatement;
import org.kapok.ledger.format.KeyHistory;
import org.kapok.ledger.format.PublicKey;
import org.kapok.shared.OperationId;

/**
 * Verifies the ledger of a whole store: every chain, key, checkpoint and batch, and every state row against its last
 * image. Reads only; memory does not grow with the number of entries.
 */
public final class StoreVerifier {

    private static final String OPERATIONS = "select id from ledger.operations() as operation(id)";
    private static final String TABLES = """
            select distinct split_part(name, ':', 2) as name from ledger.field
            where operation_id = ? and name like 'row:%'""";
    private static final String IDENTIFY = """
            select set_config('kapok.kind', 'worker', true), set_config('kapok.operation', ?, true)""";
    private static final Predicate<String> TABLE =
            Pattern.compile("[a-z_][a-z0-9_]*\\.[a-z_][a-z0-9_]*").asMatchPredicate();

    private final Connection connection;
    private final List<DigestedContent> digested;
    private final Findings findings = new Findings();

    /** Runs on that connection, within its transaction, which sees one snapshot (repeatable read or stricter). */
    public StoreVerifier(Connection connection, List<DigestedContent> digested) {
        this.connection = connection;
        this.digested = List.copyOf(digested);
    }

    /**
     * Verifies all operations; {@code checkpoints} are files that were kept elsewhere.
     *
     * @throws SQLException when the store cannot be read
     * @throws IllegalStateException when the connection commits by itself or may see writes of others between two queries
     */
    public VerificationReport verify(List<byte[]> checkpoints) throws SQLException {
        if (connection.getAutoCommit()
                || connection.getTransactionIsolation() < Connection.TRANSACTION_REPEATABLE_READ) {
            throw new IllegalStateException("a verification needs a transaction that sees one snapshot");
        }
        KeyHistory keys = new KeyCheck(connection, findings).read();
        var kept = new KeptCheckpoints(findings, keys).read(checkpoints);
        for (UUID operation : operations(kept)) {
            findings.operations++;
            identify(operation);
            operation(operation, keys, kept);
        }
        return findings.report(keys.keys().stream().map(PublicKey::fingerprint).toList());
    }

    private SortedSet<UUID> operations(List<CheckpointStatement> kept) throws SQLException {
        var operations = new TreeSet<UUID>();
        kept.forEach(checkpoint -> operations.add(checkpoint.operation()));
        try (var rows = Rows.of(connection, OPERATIONS, row -> row.getObject("id", UUID.class))) {
            while (rows.peek().isPresent()) {
                operations.add(rows.take());
            }
        }
        return operations;
    }

    private void operation(UUID operation, KeyHistory keys, List<CheckpointStatement> kept) throws SQLException {
        var own = kept.stream()
                .filter(checkpoint -> checkpoint.operation().equals(operation))
                .sorted(Comparator.comparingLong(CheckpointStatement::sequence))
                .toList();
        try (var batches = new BatchCheck(connection, findings, operation, keys)) {
            var observers = List.of(
                    batches,
                    CheckpointCheck.stored(connection, findings, operation, keys),
                    new CheckpointCheck(findings, operation, own));
            new ChainVerification(connection, findings, operation, observers).run();
        }
        for (String table : tables(operation)) {
            new StateVerification(connection, findings, operation, new StateTable(connection, table)).run();
        }
        for (DigestedContent content : digested) {
            var compared = content.compare(connection, new OperationId(operation));
            findings.rows += compared.rows();
            compared.differing().forEach(place -> findings.add(Finding.CONTENT_CHANGED, operation, place));
        }
    }

    private List<String> tables(UUID operation) throws SQLException {
        var tables = new ArrayList<String>();
        try (var rows = Rows.of(connection, TABLES, row -> row.getString("name"), operation)) {
            while (rows.peek().isPresent()) {
                tables.add(rows.take());
            }
        }
        return tables.stream().filter(TABLE).filter(this::exists).toList();
    }

    private boolean exists(String table) {
        try (var rows = Rows.of(
                connection, "select to_regclass(?) is not null as there", row -> row.getBoolean("there"), table)) {
            return rows.take();
        } catch (SQLException unreadable) {
            throw new IllegalStateException("cannot look for the table " + table, unreadable);
        }
    }

    /** Row-level security shows each operation to a worker of that operation only. */
    private void identify(UUID operation) throws SQLException {
        try (var statement = connection.prepareStatement(IDENTIFY)) {
            statement.setString(1, operation.toString());
            statement.execute();
        }
    }
}

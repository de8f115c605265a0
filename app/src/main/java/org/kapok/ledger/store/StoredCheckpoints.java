package org.kapok.ledger.store;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.kapok.database.DatabaseIdentity;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.ledger.Checkpoint;
import org.kapok.ledger.Checkpoints;
import org.kapok.ledger.format.CheckpointStatement;
import org.kapok.ledger.format.Salts;
import org.kapok.ledger.format.SigningKey;
import org.kapok.shared.OperationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Seals batches and signs heads, under the operation's lock so that both end at the same entry. */
@Component
class StoredCheckpoints implements Checkpoints {

    private final JdbcClient jdbc;
    private final IdentifiedTransactions transactions;
    private final Clock clock;
    private final PublishedKeys keys;
    private final Batches batches;

    StoredCheckpoints(
            JdbcClient jdbc, IdentifiedTransactions transactions, Clock clock, Salts salts, PublishedKeys keys) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
        this.keys = keys;
        this.batches = new Batches(jdbc, salts);
    }

    @Override
    public Optional<Checkpoint> write(OperationId operation) {
        return transactions.write(worker(operation), () -> seal(operation));
    }

    @Override
    public Optional<Checkpoint> latest(OperationId operation) {
        return transactions.read(worker(operation), () -> stored(operation));
    }

    @Override
    public List<Checkpoint> newest(OperationId operation, int limit) {
        return transactions.read(worker(operation), () -> jdbc.sql("""
                        select statement from ledger.checkpoint where operation_id = :operation
                        order by sequence desc limit :limit""")
                .param("operation", operation.value())
                .param("limit", limit)
                .query((row, _) -> checkpoint(CheckpointStatement.read(row.getBytes("statement"))))
                .list());
    }

    @Override
    public Optional<Checkpoint> at(OperationId operation, long sequence) {
        return transactions.read(worker(operation), () -> jdbc.sql("""
                        select statement from ledger.checkpoint
                        where operation_id = :operation and sequence = :sequence""")
                .param("operation", operation.value())
                .param("sequence", sequence)
                .query((row, _) -> checkpoint(CheckpointStatement.read(row.getBytes("statement"))))
                .optional());
    }

    private Optional<Checkpoint> seal(OperationId operation) {
        SigningKey key = keys.current();
        Head head = new Chain(jdbc).lock(operation);
        Optional<Checkpoint> latest = stored(operation);
        long previous = latest.map(Checkpoint::sequence).orElse(0L);
        if (head.sequence() == previous) {
            return latest;
        }
        batches.seal(operation, key);
        var statement = CheckpointStatement.sign(
                operation.value(), head.sequence(), head.hash(), previous, clock.instant(), key);
        jdbc.sql("insert into ledger.checkpoint values (:operation, :sequence, :statement)")
                .param("operation", operation.value())
                .param("sequence", head.sequence())
                .param("statement", statement.document().bytes())
                .update();
        return Optional.of(checkpoint(statement));
    }

    private Optional<Checkpoint> stored(OperationId operation) {
        return jdbc.sql("""
                        select statement from ledger.checkpoint where operation_id = :operation
                        order by sequence desc limit 1""")
                .param("operation", operation.value())
                .query((row, _) -> checkpoint(CheckpointStatement.read(row.getBytes("statement"))))
                .optional();
    }

    private static Checkpoint checkpoint(CheckpointStatement statement) {
        return new Checkpoint(
                new OperationId(statement.operation()),
                statement.sequence(),
                statement.time(),
                statement.publicKey().fingerprint(),
                statement.document().bytes());
    }

    private static DatabaseIdentity worker(OperationId operation) {
        return new DatabaseIdentity.Worker("ledger-checkpoints", operation);
    }
}

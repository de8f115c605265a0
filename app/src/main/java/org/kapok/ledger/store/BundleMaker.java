package org.kapok.ledger.store;

import java.time.Clock;
import java.util.List;
import org.kapok.database.DatabaseIdentity;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.ledger.Checkpoint;
import org.kapok.ledger.Checkpoints;
import org.kapok.ledger.RecordRef;
import org.kapok.ledger.format.Salts;
import org.kapok.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes a bundle: seals, reads under the holder's identity, adds proofs, signs. */
@Component
class BundleMaker {

    private final IdentifiedTransactions transactions;
    private final Checkpoints checkpoints;
    private final SigningKeys keys;
    private final Clock clock;
    private final Batches batches;
    private final BundleReader reader;

    BundleMaker(
            IdentifiedTransactions transactions,
            Checkpoints checkpoints,
            SigningKeys keys,
            Clock clock,
            JdbcClient jdbc,
            Salts salts) {
        this.transactions = transactions;
        this.checkpoints = checkpoints;
        this.keys = keys;
        this.clock = clock;
        this.batches = new Batches(jdbc, salts);
        this.reader = new BundleReader(jdbc);
    }

    byte[] make(Viewer viewer, String holder, List<RecordRef> records) {
        long last =
                checkpoints.write(viewer.operation()).map(Checkpoint::sequence).orElse(0L);
        var known = transactions.read(viewer, () -> reader.read(viewer, records, last));
        var writer = new BundleWriter();
        transactions.read(new DatabaseIdentity.Worker("ledger-bundles", viewer.operation()), () -> {
            known.forEach(entry -> writer.add(entry, batches.treeOf(viewer.operation(), entry.sequence())));
            return known.size();
        });
        return writer.sign(viewer.operation(), holder, records, clock.instant(), keys.statements(), keys.current());
    }
}

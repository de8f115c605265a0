package org.kapok.evidence;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.kapok.access.Operation;
import org.kapok.access.OperationSettings;
import org.kapok.bell.Bell;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.directory.CellContact;
import org.kapok.directory.Directory;
import org.kapok.ledger.Checkpoint;
import org.kapok.ledger.Checkpoints;
import org.springframework.stereotype.Component;

/** EVI-2: mails each operation's newest checkpoint out of the house; the file holds no content of any record. */
@Component
class CheckpointPost {

    private final Checkpoints checkpoints;
    private final OperationSettings settings;
    private final Directory directory;
    private final IdentifiedTransactions transactions;

    CheckpointPost(
            Checkpoints checkpoints,
            OperationSettings settings,
            Directory directory,
            IdentifiedTransactions transactions) {
        this.checkpoints = checkpoints;
        this.settings = settings;
        this.directory = directory;
        this.transactions = transactions;
    }

    /** Signs the present head and mails it to the cell and to the addresses set. */
    void go(Operation operation, Bell bell) {
        if (!bell.isSet()) {
            return;
        }
        checkpoints.write(operation.id()).ifPresent(checkpoint -> post(operation, checkpoint, bell));
    }

    private void post(Operation operation, Checkpoint checkpoint, Bell bell) {
        var machine = operation.machineViewer();
        String name =
                operation.code() + "-" + checkpoint.time().toString().replaceAll("[^0-9TZ]", "") + ".kapok-checkpoint";
        var ring = new Bell.Ring(
                "evidence.mail",
                checkpoint.mark(),
                "evidence",
                Optional.of(new Bell.Attachment(name, checkpoint.file())));
        transactions.write(machine, () -> {
            var cell = directory.cell(machine).map(CellContact::email).stream();
            var set = Arrays.stream(settings.value(operation.id(), EvidenceSettings.CHECKPOINT_ADDRESSES)
                    .split(",", -1));
            bell.ring(operation.id(), ring, Stream.concat(cell, set));
            return true;
        });
    }
}

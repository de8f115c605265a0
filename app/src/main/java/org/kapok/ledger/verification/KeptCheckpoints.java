package org.kapok.ledger.verification;

import java.util.ArrayList;
import java.util.List;
import org.kapok.ledger.format.CheckpointStatement;
import org.kapok.ledger.format.KeyHistory;

/** Checkpoint files that were kept outside the machine. */
record KeptCheckpoints(Findings findings, KeyHistory keys) {

    /** Those that hold; the others are reported. */
    List<CheckpointStatement> read(List<byte[]> files) {
        var good = new ArrayList<CheckpointStatement>();
        for (byte[] file : files) {
            findings.checkpoints++;
            try {
                add(CheckpointStatement.read(file), good);
            } catch (IllegalArgumentException unreadable) {
                findings.add(Finding.FILE_UNREADABLE, "checkpoint: " + unreadable.getMessage());
            }
        }
        return good;
    }

    private void add(CheckpointStatement checkpoint, List<CheckpointStatement> good) {
        if (!checkpoint.document().isSignedBy(checkpoint.publicKey())) {
            findings.add(Finding.SIGNATURE_WRONG, "checkpoint " + checkpoint.time());
            return;
        }
        if (!keys.signed(checkpoint.document())) {
            findings.add(Finding.KEY_UNKNOWN, checkpoint.publicKey().fingerprint());
        }
        good.add(checkpoint);
    }
}

package org.kapok.ledger.verification;

import java.util.Collection;
import java.util.UUID;
import org.kapok.ledger.format.CheckpointStatement;
import org.kapok.ledger.format.KeyHistory;

/** Checks one stored checkpoint against its row, its key and the checkpoint before it. */
record StoredCheckpoint(Findings findings, UUID operation, KeyHistory keys, long previous) {

    /** Adds it to {@code good} if it holds, and answers its sequence. */
    long check(CheckpointCheck.Stored row, Collection<CheckpointStatement> good) {
        CheckpointStatement statement;
        try {
            statement = CheckpointStatement.read(row.statement());
        } catch (IllegalArgumentException unreadable) {
            found(Finding.FILE_UNREADABLE, row);
            return row.sequence();
        }
        if (!keys.signed(statement.document())) {
            found(Finding.SIGNATURE_WRONG, row);
        } else if (!statement.operation().equals(operation) || statement.sequence() != row.sequence()) {
            found(Finding.COLUMN_CHANGED, row);
        } else {
            if (statement.previous() != previous) {
                found(Finding.CHECKPOINT_MISSING, row);
            }
            good.add(statement);
        }
        return row.sequence();
    }

    private void found(Finding finding, CheckpointCheck.Stored row) {
        findings.add(finding, operation, row.sequence(), "ledger.checkpoint");
    }
}

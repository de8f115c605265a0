package org.kapok.ledger;

import java.util.List;
import java.util.Optional;
import org.kapok.shared.OperationId;

/** Signs where chains end; written by itself after some entries or minutes, or on demand. */
public interface Checkpoints {

    /** Signs the present head, in a transaction of its own, unless it is signed already; empty for an empty chain. */
    Optional<Checkpoint> write(OperationId operation);

    /** The newest checkpoint. */
    Optional<Checkpoint> latest(OperationId operation);

    /** The newest checkpoints, newest first. */
    List<Checkpoint> newest(OperationId operation, int limit);

    /** The checkpoint with that sequence. */
    Optional<Checkpoint> at(OperationId operation, long sequence);
}

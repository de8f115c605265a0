package org.kapok.ledger;

import java.time.Instant;

/** A moment to read as of: in the operation's own time, or in true time. They differ in exercises only. */
public sealed interface Moment {

    /** The moment itself, UTC. */
    Instant instant();

    /** A moment of the operation's own clock. */
    record OperationTime(Instant instant) implements Moment {}

    /** A moment of true time. */
    record TrueTime(Instant instant) implements Moment {}
}

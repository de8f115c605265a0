package org.kapok.ledger;

import java.time.Instant;
import org.kapok.shared.OperationId;

/**
 * The signed end of a chain.
 *
 * @param time true time of signing
 * @param fingerprint of the key that signed, in groups of four
 * @param file what leaves the machine, to be given to {@code verify --checkpoint}
 */
public record Checkpoint(OperationId operation, long sequence, Instant time, String fingerprint, byte[] file) {}

package org.kapok.ledger;

import java.time.Instant;
import java.util.HexFormat;
import org.kapok.ledger.format.Commitments;
import org.kapok.shared.OperationId;

/**
 * The signed end of a chain.
 *
 * @param time true time of signing
 * @param fingerprint of the key that signed, in groups of four
 * @param file what leaves the machine, to be given to {@code verify --checkpoint}
 */
public record Checkpoint(OperationId operation, long sequence, Instant time, String fingerprint, byte[] file) {

    private static final int MARK = 8;

    /**
     * A short mark of this checkpoint for paper, four groups of four: the first 64 bits of the file's SHA-256. Tells
     * neither how many entries there are nor when it was signed.
     */
    public String mark() {
        String hex = HexFormat.of().withUpperCase().formatHex(Commitments.sha256(file), 0, MARK);
        return String.join(" ", hex.substring(0, 4), hex.substring(4, 8), hex.substring(8, 12), hex.substring(12, 16));
    }
}

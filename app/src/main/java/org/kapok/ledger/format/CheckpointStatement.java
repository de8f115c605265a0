package org.kapok.ledger.format;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * The signed word that at {@code time} (true time) the chain of an operation ended with this entry.
 *
 * @param previous sequence of the checkpoint before it, 0 for the first
 * @param hash of the last entry
 */
public record CheckpointStatement(
        UUID operation, long sequence, byte[] hash, long previous, Instant time, SignedDocument document) {

    private static final String FORMAT = "kapok-checkpoint/1";

    /** Signs a head. */
    public static CheckpointStatement sign(
            UUID operation, long sequence, byte[] hash, long previous, Instant time, SigningKey key) {
        var members = Map.of(
                "operation", operation.toString(),
                "sequence", sequence,
                "hash", Commitments.text(hash),
                "previous", previous,
                "public", key.publicKey().text(),
                "time", time.toString());
        return new CheckpointStatement(
                operation, sequence, hash, previous, time, SignedDocument.sign(FORMAT, members, key));
    }

    /** Reads a checkpoint without trusting it; throws {@link IllegalArgumentException} when it is none. */
    public static CheckpointStatement read(byte[] file) {
        var document = SignedDocument.read(FORMAT, file);
        if (!(document.members().get("sequence") instanceof Number sequence)
                || !(document.members().get("previous") instanceof Number previous)) {
            throw new IllegalArgumentException("the checkpoint has no sequence");
        }
        return new CheckpointStatement(
                UUID.fromString(document.text("operation")),
                sequence.longValue(),
                Commitments.bytes(document.text("hash")),
                previous.longValue(),
                document.instant("time"),
                document);
    }

    /** The key that the checkpoint carries; whether it is ours is for the reader to compare. */
    public PublicKey publicKey() {
        return PublicKey.of(document.text("public"));
    }
}

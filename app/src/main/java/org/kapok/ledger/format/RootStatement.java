package org.kapok.ledger.format;

import java.util.Map;
import java.util.UUID;

/** The signed word that a tree's leaves belong to an operation's chain; says neither how many nor where. */
public record RootStatement(UUID operation, byte[] root, SignedDocument document) {

    private static final String FORMAT = "kapok-root/1";

    /** Signs a root. */
    public static RootStatement sign(UUID operation, byte[] root, SigningKey key) {
        var members = Map.of("operation", operation.toString(), "root", Commitments.text(root));
        return new RootStatement(operation, root, SignedDocument.sign(FORMAT, members, key));
    }

    /** Reads a root without trusting it; throws {@link IllegalArgumentException} when it is none. */
    public static RootStatement read(byte[] file) {
        var document = SignedDocument.read(FORMAT, file);
        return new RootStatement(
                UUID.fromString(document.text("operation")), Commitments.bytes(document.text("root")), document);
    }
}

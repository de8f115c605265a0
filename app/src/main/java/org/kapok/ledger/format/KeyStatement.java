package org.kapok.ledger.format;

import java.time.Instant;
import java.util.Map;

/**
 * Introduces a public key: signed by the key before it, the first by itself.
 *
 * @param since true time from which it signs
 */
public record KeyStatement(int position, PublicKey publicKey, Instant since, SignedDocument document) {

    private static final String FORMAT = "kapok-key/1";

    /** Introduces {@code key}; {@code introducer} is the key before it, or itself for the first. */
    public static KeyStatement of(int position, PublicKey key, Instant since, SigningKey introducer) {
        var members = Map.of("position", position, "public", key.text(), "since", since.toString());
        return new KeyStatement(position, key, since, SignedDocument.sign(FORMAT, members, introducer));
    }

    /** Reads a statement without trusting it; throws {@link IllegalArgumentException} when it is none. */
    public static KeyStatement read(byte[] file) {
        var document = SignedDocument.read(FORMAT, file);
        if (!(document.members().get("position") instanceof Number position)) {
            throw new IllegalArgumentException("the statement of a key has no position");
        }
        return new KeyStatement(
                position.intValue(), PublicKey.of(document.text("public")), document.instant("since"), document);
    }
}

package org.kapok.ledger.format;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/**
 * A published Ed25519 key.
 *
 * @param encoded X.509 SubjectPublicKeyInfo
 */
public record PublicKey(byte[] encoded) {

    private static final int ID_BYTES = 16;

    /** Reads the base64url text of {@link #text}. */
    public static PublicKey of(String text) {
        return new PublicKey(Commitments.bytes(text));
    }

    /** The encoded key as it stands in documents. */
    public String text() {
        return Commitments.text(encoded);
    }

    /** The first 128 bits of SHA-256 over the encoded key, 32 hexadecimal digits. */
    public String id() {
        return HexFormat.of().formatHex(Commitments.sha256(encoded), 0, ID_BYTES);
    }

    /** The id in groups of four, to be read aloud and compared. */
    public String fingerprint() {
        return id().replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** Whether this key's owner signed the message; false for bytes that are no key or no signature. */
    public boolean verifies(byte[] message, byte[] signature) {
        try {
            var verification = Signature.getInstance("Ed25519");
            verification.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            verification.update(message);
            return verification.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }
}

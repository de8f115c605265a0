package org.kapok.ledger.format;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collection;
import java.util.TreeSet;

/**
 * The salted commitments of a field (SHA-256). A field's commitment is made of its name, of the commitment of its
 * audience and of the commitment of its value, so that name and value can be opened without the audience, and so that
 * the name and the audience of a removed value are still bound.
 */
public final class Commitments {

    /** Bytes of one salt. */
    public static final int SALT = 16;

    private static final byte[] AUDIENCE = tag("kapok audience 1");
    private static final byte[] VALUE = tag("kapok value 1");
    private static final byte[] FIELD = tag("kapok field 1");
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private Commitments() {}

    /** SHA-256 over the parts, one after the other. */
    public static byte[] sha256(byte[]... parts) {
        MessageDigest digest = digest();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    /** Commits to the readers of a field. */
    public static byte[] audience(byte[] salt, Collection<String> readers) {
        return sha256(AUDIENCE, salt, CanonicalJson.bytes(new TreeSet<>(readers)));
    }

    /** Commits to the canonical bytes of a value. */
    public static byte[] value(byte[] salt, byte[] value) {
        return sha256(VALUE, salt, value);
    }

    /** Commits to a field. */
    public static byte[] field(String name, boolean erasable, byte[] audience, byte[] value) {
        byte[] flag = {(byte) (erasable ? 1 : 0)};
        return sha256(FIELD, flag, audience, value, name.getBytes(StandardCharsets.UTF_8));
    }

    /** Bytes as they stand in JSON: base64url without padding. */
    public static String text(byte[] bytes) {
        return TEXT.encodeToString(bytes);
    }

    /** Reads what {@link #text} wrote; throws {@link IllegalArgumentException} for anything else. */
    public static byte[] bytes(String text) {
        byte[] bytes = Base64.getUrlDecoder().decode(text);
        if (!text(bytes).equals(text)) {
            throw new IllegalArgumentException("not canonical base64url: " + text);
        }
        return bytes;
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A domain tag, ended by a zero byte so that no tag begins another. */
    static byte[] tag(String name) {
        return (name + "\0").getBytes(StandardCharsets.US_ASCII);
    }
}

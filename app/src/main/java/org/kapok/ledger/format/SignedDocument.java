package org.kapok.ledger.format;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A canonical JSON object with a {@code format}, the {@code key} that signed it and a {@code signature} over the
 * canonical bytes of all the rest. The format is within what is signed, so no document passes for another kind.
 *
 * @param members everything but the signature
 */
public record SignedDocument(Map<String, @Nullable Object> members, byte[] signature) {

    private static final String SIGNATURE = "signature";

    /** Signs the members; adds the key's id. */
    public static SignedDocument sign(String format, Map<String, ?> members, SigningKey key) {
        var all = new TreeMap<String, @Nullable Object>(members);
        all.put("format", format);
        all.put("key", key.publicKey().id());
        return new SignedDocument(all, key.sign(CanonicalJson.bytes(all)));
    }

    /** Reads a file; throws {@link IllegalArgumentException} unless it is such a document of that format, canonical. */
    public static SignedDocument read(String format, byte[] file) {
        var members = new TreeMap<String, @Nullable Object>(Json.object(file));
        if (!format.equals(members.get("format"))) {
            throw new IllegalArgumentException("its format is " + members.get("format") + ", not " + format);
        }
        byte[] signature = Commitments.bytes(Json.text(members.remove(SIGNATURE)));
        var read = new SignedDocument(members, signature);
        if (!Arrays.equals(read.bytes(), file)) {
            throw new IllegalArgumentException("it is not in canonical form");
        }
        return read;
    }

    /** The document as a file. */
    public byte[] bytes() {
        var all = new TreeMap<String, @Nullable Object>(members);
        all.put(SIGNATURE, Commitments.text(signature));
        return CanonicalJson.bytes(all);
    }

    /** The id of the key that it says it is signed with. */
    public String keyId() {
        return Json.text(members.get("key"));
    }

    /** A member that is text. */
    public String text(String name) {
        return Json.text(members.get(name));
    }

    /** A member that is an instant. */
    public Instant instant(String name) {
        try {
            return Instant.parse(text(name));
        } catch (DateTimeParseException noInstant) {
            throw new IllegalArgumentException(name + " is no instant", noInstant);
        }
    }

    /** Whether that key made the signature. */
    public boolean isSignedBy(PublicKey key) {
        return key.verifies(CanonicalJson.bytes(members), signature);
    }
}

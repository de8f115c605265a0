package org.kapok.ledger.format;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What an entry's hash covers: nothing but commitments, in the order of their bytes' text, filled up with random ones to
 * a multiple of {@value #STEP}, so that neither order nor number tells how many fields there are.
 *
 * @param format version of the format
 * @param commitments base64url, ascending
 */
public record EntryBody(int format, SortedSet<String> commitments) {

    /** The version that is written now. */
    public static final int FORMAT = 1;

    private static final int STEP = 8;
    private static final int HASH = 32;

    /** The body of these fields. */
    public static EntryBody of(Collection<SealedField> fields, Salts salts) {
        var commitments = new TreeSet<String>();
        fields.forEach(field -> commitments.add(Commitments.text(field.commitment())));
        while (commitments.size() % STEP != 0) {
            commitments.add(Commitments.text(salts.bytes(HASH)));
        }
        return new EntryBody(FORMAT, commitments);
    }

    /** Reads stored bytes; throws {@link IllegalArgumentException} unless they are a body in canonical form. */
    public static EntryBody read(byte[] body) {
        Map<String, ?> members = Json.object(body);
        if (!(members.get("format") instanceof Number format) || format.doubleValue() != FORMAT) {
            throw new IllegalArgumentException("the entry's format is unknown: " + members.get("format"));
        }
        var commitments = new TreeSet<String>();
        for (Object commitment : Json.list(members.get("commitments"))) {
            commitments.add(Json.text(commitment));
        }
        var read = new EntryBody(FORMAT, commitments);
        if (!Arrays.equals(read.bytes(), body)) {
            throw new IllegalArgumentException("the entry's body is not in canonical form");
        }
        return read;
    }

    /** The stored bytes. */
    public byte[] bytes() {
        return CanonicalJson.bytes(Map.of("format", format, "commitments", List.copyOf(commitments)));
    }

    /** The entry's hash. */
    public static byte[] hash(byte[] body) {
        return Commitments.sha256(body);
    }
}

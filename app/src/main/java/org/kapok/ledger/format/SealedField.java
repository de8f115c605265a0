package org.kapok.ledger.format;

import java.util.SortedSet;

/**
 * A field with all that opens it.
 *
 * @param name {@code chain}, {@code head}, {@code reason}, {@code field:NAME} or {@code row:SCHEMA.TABLE:ID}
 * @param audience canonical reader names
 * @param value canonical JSON
 */
public record SealedField(
        String name,
        SortedSet<String> audience,
        byte[] audienceSalt,
        boolean erasable,
        byte[] valueSalt,
        byte[] value) {

    /** The commitment that stands for this field in the entry's body. */
    public byte[] commitment() {
        return Commitments.field(
                name, erasable, Commitments.audience(audienceSalt, audience), Commitments.value(valueSalt, value));
    }
}

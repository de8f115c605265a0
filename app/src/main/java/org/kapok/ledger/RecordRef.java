package org.kapok.ledger;

import java.util.UUID;

/**
 * The record whose life an entry belongs to.
 *
 * @param kind what it is, in the field's words: {@code site}, {@code movement}, {@code activity_notice}, {@code account}
 */
public record RecordRef(String kind, UUID id) {

    public RecordRef {
        if (!kind.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("a kind of record is lower case with underscores, not " + kind);
        }
    }
}

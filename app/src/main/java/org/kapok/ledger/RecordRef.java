package org.kapok.ledger;

import java.util.UUID;

/**
 * The record whose life an entry belongs to.
 *
 * @param kind what it is, in the field's words: {@code site}, {@code movement}, {@code activity_notice}, {@code account}
 */
public record RecordRef(String kind, UUID id) {}

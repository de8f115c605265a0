package org.kapok.ledger;

import java.util.UUID;

/**
 * One state row that a command wrote or deleted. Every table has a single {@code id uuid} key.
 *
 * @param table schema-qualified, for example {@code notifications.movement}
 * @param audience who may know the row as it stands
 * @param erasable whether a rule may purge the image later (personal data, activity notices, expired notifications)
 */
public record RowRef(String table, UUID id, Audience audience, boolean erasable) {

    public RowRef {
        if (!table.matches("[a-z_][a-z0-9_]*\\.[a-z_][a-z0-9_]*")) {
            throw new IllegalArgumentException("a table reads schema.table, not " + table);
        }
    }

    /** A row that stays for ever. */
    public static RowRef lasting(String table, UUID id, Audience audience) {
        return new RowRef(table, id, audience, false);
    }

    /** A row whose image a rule may purge. */
    public static RowRef erasable(String table, UUID id, Audience audience) {
        return new RowRef(table, id, audience, true);
    }
}

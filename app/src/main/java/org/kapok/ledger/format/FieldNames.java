package org.kapok.ledger.format;

import java.util.Optional;
import java.util.UUID;

/** How fields are named in the ledger. */
public final class FieldNames {

    /** Place in the chain: {@code sequence}, {@code previous}, the entry's {@code audience}, all names in {@code fields}. */
    public static final String CHAIN = "chain";

    /** Who did what to which record, and when: what everyone in the entry's audience may know. */
    public static final String HEAD = "head";

    /** Why. */
    public static final String REASON = "reason";

    private static final String OWN = "field:";
    private static final String ROW = "row:";

    private FieldNames() {}

    /** The name of a module's own field. */
    public static String of(String name) {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("a field's name is lower case with underscores, not " + name);
        }
        return OWN + name;
    }

    /** The name as the module knows it: its own fields without prefix. */
    public static String own(String name) {
        return name.startsWith(OWN) ? name.substring(OWN.length()) : name;
    }

    /** The name of the image of a row. */
    public static String row(String table, UUID id) {
        return ROW + table + ":" + id;
    }

    /** The table and id whose image a field is; empty for other fields. */
    public static Optional<Row> row(String name) {
        String[] parts = name.split(":", -1);
        return name.startsWith(ROW) && parts.length == 3
                ? Optional.of(new Row(parts[1], UUID.fromString(parts[2])))
                : Optional.empty();
    }

    /** One state row. */
    public record Row(String table, UUID id) {}
}

package org.kapok.exchange.web;

import org.kapok.exchange.StagedRows;

/** Where the pages of each kind of import stand, below the operation's. */
final class ImportPaths {

    private ImportPaths() {}

    static String of(StagedRows.Kind kind) {
        return switch (kind) {
            case NOTIFICATIONS -> "import";
            case NOTICES -> "notices/import";
        };
    }
}

package org.kapok.ledger.store;

import org.kapok.ledger.Audience;
import org.kapok.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who reads what of the ledger: the cell everything of its operation, others the fields in whose audience they stand.
 * Queries say it as {@code :cell or audience && :names}; row-level security says it again.
 */
final class ReadPolicy {

    private ReadPolicy() {}

    static JdbcClient.StatementSpec as(Viewer viewer, JdbcClient.StatementSpec statement) {
        return statement
                .param("operation", viewer.operation().value())
                .param("cell", viewer.isCell())
                .param("names", Audience.namesOf(viewer).toArray(String[]::new));
    }
}

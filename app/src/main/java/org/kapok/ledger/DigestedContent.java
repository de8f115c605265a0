package org.kapok.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.kapok.shared.OperationId;

/** Rows of which the ledger holds digests only, such as imports of thousands; a bean of the module that keeps them. */
public interface DigestedContent {

    /**
     * Compares the rows of one operation with their digests, for {@code ./kapok verify}. Reads only, on that connection,
     * which works as a worker of the operation in one snapshot.
     *
     * @throws SQLException when the rows cannot be read
     */
    Compared compare(Connection connection, OperationId operation) throws SQLException;

    /**
     * What a comparison found.
     *
     * @param rows how many were compared
     * @param differing each row that is not as its digest says, by table, id and whatever else helps to find it
     */
    record Compared(long rows, List<String> differing) {

        public Compared {
            differing = List.copyOf(differing);
        }
    }
}

package org.kapok.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.boot.test.context.TestComponent;

/** Connections of the role that migrates, for tests that work behind the software's back. */
@TestComponent
public class OwnerConnections {

    private final Store store;

    OwnerConnections(Store store) {
        this.store = store;
    }

    /** A connection that does not commit by itself and sees one snapshot. */
    public Connection open() throws SQLException {
        Connection connection = DriverManager.getConnection(store.jdbcUrl(), store.owner(), store.ownerPassword());
        try (var statement = connection.createStatement()) {
            statement.execute("set lock_timeout = '10s'");
        }
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return connection;
    }
}

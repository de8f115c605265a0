package org.kapok.ledger.verification;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/** Streams the rows of a query, with a look at the next one. Needs a transaction, so that the driver fetches in parts. */
final class Rows<T> implements AutoCloseable {

    private static final int AT_ONCE = 4000;
    private static final int BINARY_AT_ONCE = -1;

    private final PreparedStatement statement;
    private final ResultSet result;
    private final Reader<T> reader;
    private @Nullable T next;

    private Rows(PreparedStatement statement, ResultSet result, Reader<T> reader) throws SQLException {
        this.statement = statement;
        this.result = result;
        this.reader = reader;
        advance();
    }

    /** Reads one row. */
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    @SuppressWarnings("resource") // closed with the rows
    static <T> Rows<T> of(Connection connection, String sql, Reader<T> reader, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setFetchSize(AT_ONCE);
        if (statement.isWrapperFor(PGStatement.class)) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(BINARY_AT_ONCE);
        }
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return new Rows<>(statement, statement.executeQuery(), reader);
    }

    Optional<T> peek() {
        return Optional.ofNullable(next);
    }

    T take() throws SQLException {
        T taken = next;
        if (taken == null) {
            throw new NoSuchElementException();
        }
        advance();
        return taken;
    }

    private void advance() throws SQLException {
        next = result.next() ? reader.read(result) : null;
    }

    @Override
    public void close() throws SQLException {
        result.close();
        statement.close();
    }
}

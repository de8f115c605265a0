package org.kapok.ledger.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.kapok.cli.StoreVerifier;
import org.kapok.ledger.DigestedContent;
import org.kapok.shared.Language;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Verifies the whole store in one read-only snapshot. */
@Component
class StoreVerification implements StoreVerifier {

    private final DataSource dataSource;

    private final ObjectProvider<DigestedContent> digested;

    StoreVerification(DataSource dataSource, ObjectProvider<DigestedContent> digested) {
        this.dataSource = dataSource;
        this.digested = digested;
    }

    @Override
    public Outcome verify(Optional<Path> checkpoint, Language language) throws IOException {
        List<byte[]> files = checkpoint.isPresent() ? List.of(Files.readAllBytes(checkpoint.get())) : List.of();
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                return new Wording(language)
                        .ofStore(new org.kapok.ledger.verification.StoreVerifier(
                                        connection, digested.orderedStream().toList())
                                .verify(files));
            } finally {
                connection.rollback();
            }
        } catch (SQLException unreadable) {
            throw new IOException("the ledger cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }
}

package org.kapok.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapok.shared.AccountId;
import org.kapok.shared.OperationId;
import org.kapok.shared.Role;
import org.kapok.shared.Viewer;
import org.kapok.testing.KapokTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KapokTest
class IdentityTest {

    @Autowired
    IdentifiedTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theIdentityIsKnownInsideTheTransactionAndGoneAfterIt() {
        var operation = new OperationId(UUID.randomUUID());
        var viewer = new Viewer(operation, new AccountId(UUID.randomUUID()), Role.CELL, Optional.empty());

        assertThat(transactions.read(viewer, this::readerOperation)).contains(operation.value());
        assertThat(readerOperation()).isEmpty();
    }

    @Test
    void thePoolIsNeitherSuperuserNorOwnerNorExemptFromRowLevelSecurity() {
        assertThat(jdbc.sql(
                                "select rolname from pg_roles where rolname = current_user and not rolsuper and not rolbypassrls")
                        .query(String.class)
                        .single())
                .isEqualTo("app");
    }

    private Optional<UUID> readerOperation() {
        return jdbc.sql("select reader.operation()").query(UUID.class).optional();
    }
}

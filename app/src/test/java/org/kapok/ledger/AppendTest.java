package org.kapok.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.shared.AccountId;
import org.kapok.shared.OperationId;
import org.kapok.shared.Role;
import org.kapok.shared.Viewer;
import org.kapok.testing.KapokTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KapokTest
class AppendTest {

    @Autowired
    Ledger ledger;

    @Autowired
    IdentifiedTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    private final OperationId operation = new OperationId(UUID.randomUUID());
    private final Viewer cell = new Viewer(operation, new AccountId(UUID.randomUUID()), Role.CELL, Optional.empty());

    @Test
    void countsWithoutGapsAndChainsToTheEntryBefore() {
        var first = transactions.write(cell, () -> ledger.append(draft()));
        var second = transactions.write(cell, () -> ledger.append(draft()));
        assertThat(List.of(first.sequence(), second.sequence())).containsExactly(1L, 2L);
    }

    @Test
    void refusesToWriteOutsideAWriteTransaction() {
        assertThatThrownBy(() -> ledger.append(draft())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> transactions.read(cell, () -> ledger.append(draft())))
                .isInstanceOf(IllegalStateException.class);
    }

    private EntryDraft draft() {
        return new EntryDraft(
                operation,
                "ledger.tried",
                new RecordRef("trial", UUID.randomUUID()),
                cell.account(),
                Instant.parse("2026-03-01T10:00:00Z"),
                Optional.of(3),
                Optional.of("because"),
                Audience.everyone(),
                List.of(Field.lasting("note", "hello", Audience.cell())),
                List.of());
    }
}

package org.kapok.access;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.kapok.database.DatabaseIdentity;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.ledger.Audience;
import org.kapok.ledger.EntryDraft;
import org.kapok.ledger.Ledger;
import org.kapok.ledger.RecordRef;
import org.kapok.ledger.RowRef;
import org.kapok.shared.AccountId;
import org.kapok.shared.Language;
import org.kapok.shared.OperationId;
import org.kapok.shared.Role;
import org.springframework.stereotype.Component;

/** Writes an operation's first rows and first entry. */
@Component
class Founding {

    private final IdentifiedTransactions transactions;
    private final OperationRows operations;
    private final AccountRows accounts;
    private final Ledger ledger;
    private final Clock clock;

    Founding(
            IdentifiedTransactions transactions,
            OperationRows operations,
            AccountRows accounts,
            Ledger ledger,
            Clock clock) {
        this.transactions = transactions;
        this.operations = operations;
        this.accounts = accounts;
        this.ledger = ledger;
        this.clock = clock;
    }

    Operation found(NewOperation wanted) {
        var id = new OperationId(UUID.randomUUID());
        var machine = new AccountId(UUID.randomUUID());
        var operation = new Operation(
                id,
                wanted.code(),
                wanted.nameFr().strip(),
                wanted.nameEn().strip(),
                wanted.country(),
                ZoneId.of(wanted.zone()),
                wanted.exercise(),
                wanted.demo(),
                machine,
                1);
        return transactions.write(new DatabaseIdentity.Worker("access.founding", id), () -> {
            Instant now = clock.instant();
            operations.insert(operation, now);
            accounts.insert(machineOf(operation), now);
            ledger.append(new EntryDraft(
                    id,
                    "access.operation_founded",
                    new RecordRef("operation", id.value()),
                    machine,
                    now,
                    Optional.empty(),
                    Optional.empty(),
                    Audience.everyone(),
                    List.of(),
                    List.of(
                            RowRef.lasting(OperationRows.TABLE, id.value(), Audience.everyone()),
                            RowRef.lasting(AccountRows.TABLE, machine.value(), Audience.administrators()))));
            return operation;
        });
    }

    private static Account machineOf(Operation operation) {
        return new Account(
                operation.machine(),
                operation.id(),
                "machine." + operation.code().toLowerCase(Locale.ROOT),
                "Kapok",
                Role.MACHINE,
                Optional.empty(),
                Language.FR,
                Optional.empty(),
                false,
                1);
    }
}

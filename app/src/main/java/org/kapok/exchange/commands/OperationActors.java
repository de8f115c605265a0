package org.kapok.exchange.commands;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.kapok.access.KnownAccounts;
import org.kapok.access.Operation;
import org.kapok.access.Operations;
import org.kapok.cli.CommandLineActors;
import org.kapok.database.DatabaseIdentity;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.shared.Viewer;
import org.kapok.shared.Violation;
import org.kapok.shared.ViolationsException;
import org.springframework.stereotype.Component;

/** Who acts on the command line: a usable account of the operation, or the operation's own machine account. */
@Component
class OperationActors implements CommandLineActors {

    private final Operations operations;
    private final KnownAccounts accounts;
    private final IdentifiedTransactions transactions;
    private final Clock clock;

    OperationActors(Operations operations, KnownAccounts accounts, IdentifiedTransactions transactions, Clock clock) {
        this.operations = operations;
        this.accounts = accounts;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Viewer viewer(String code, Optional<String> account) {
        Operation operation = operations
                .byCode(code)
                .orElseThrow(() -> refused("--operation", "exchange.refused.no_operation", code));
        return account.map(name -> transactions
                        .read(new DatabaseIdentity.Doorkeeper(), () -> accounts.usable(name, clock.instant()))
                        .filter(known -> known.operation().id().equals(operation.id()))
                        .map(known -> known.account().viewer())
                        .orElseThrow(() -> refused("--as", "exchange.refused.no_account", name)))
                .orElseGet(operation::machineViewer);
    }

    private static ViolationsException refused(String option, String code, String said) {
        return new ViolationsException(List.of(Violation.of(option, code, said)));
    }
}

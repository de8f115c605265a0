package org.kapok.access;

import java.util.List;
import java.util.Optional;
import org.kapok.database.DatabaseIdentity;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.shared.OperationId;
import org.kapok.shared.Violation;
import org.kapok.shared.ViolationsException;
import org.springframework.stereotype.Service;

/** Founds operations and finds them. */
@Service
public class Operations {

    private static final DatabaseIdentity CARETAKER = new DatabaseIdentity.Caretaker("access.operations");

    private final JoinedReads reads;
    private final IdentifiedTransactions transactions;
    private final OperationRows rows;
    private final Founding founding;

    Operations(JoinedReads reads, IdentifiedTransactions transactions, OperationRows rows, Founding founding) {
        this.reads = reads;
        this.transactions = transactions;
        this.rows = rows;
        this.founding = founding;
    }

    /** Founds an operation with its machine account. Throws {@link ViolationsException}, also for a code in use. */
    public Operation found(NewOperation wanted) {
        var violations = wanted.violations();
        if (violations.isEmpty() && byCode(wanted.code()).isPresent()) {
            violations.add(Violation.of("code", "access.violation.operation_code_in_use", wanted.code()));
        }
        if (!violations.isEmpty()) {
            throw new ViolationsException(violations);
        }
        return founding.found(wanted);
    }

    /** The operation of this code; exact, upper case. Inside a transaction of one operation, that one only. */
    public Optional<Operation> byCode(String code) {
        return reads.read(CARETAKER, () -> rows.byCode(code));
    }

    /** The operation of this id. */
    public Optional<Operation> byId(OperationId id) {
        return reads.read(CARETAKER, () -> rows.byId(id));
    }

    /** Every operation of the store, by code; for jobs and the launcher, never for a person. */
    public List<Operation> all() {
        return transactions.read(CARETAKER, rows::all);
    }
}

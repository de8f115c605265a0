package org.kapok.deconfliction.picture;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kapok.access.Operation;
import org.kapok.access.Operations;
import org.kapok.database.DatabaseIdentity;
import org.kapok.shared.OperationId;
import org.kapok.shared.Viewer;
import org.springframework.stereotype.Component;

/** The account under which the server itself works in each operation. */
@Component
public class Machines {

    private final Operations operations;
    private final Map<OperationId, Viewer> known = new ConcurrentHashMap<>();

    Machines(Operations operations) {
        this.operations = operations;
    }

    /** The machine account of an operation that exists. */
    public Viewer viewer(OperationId operation) {
        Viewer held = known.get(operation);
        if (held != null) {
            return held;
        }
        Viewer read = operations.byId(operation).map(Operation::machineViewer).orElseThrow();
        known.put(operation, read);
        return read;
    }

    /** The same as the identity of a transaction. */
    public DatabaseIdentity identity(OperationId operation) {
        return new DatabaseIdentity.Person(viewer(operation));
    }
}

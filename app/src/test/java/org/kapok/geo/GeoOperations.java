package org.kapok.geo;

import java.util.Optional;
import java.util.UUID;
import org.kapok.access.NewOperation;
import org.kapok.access.Operation;
import org.kapok.access.Operations;
import org.kapok.shared.AccountId;
import org.kapok.shared.Role;
import org.kapok.shared.Viewer;
import org.springframework.stereotype.Component;

/** Operations of either country for the tests of places. */
@Component
class GeoOperations {

    private final Operations operations;

    GeoOperations(Operations operations) {
        this.operations = operations;
    }

    Operation mali() {
        return found("ML", "Africa/Bamako");
    }

    Operation centralAfrica() {
        return found("CF", "Africa/Bangui");
    }

    static Viewer viewer(Operation operation, Role role) {
        return new Viewer(operation.id(), new AccountId(UUID.randomUUID()), role, Optional.empty());
    }

    private Operation found(String country, String zone) {
        String code = country + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        return operations.found(new NewOperation(code, "Essai", "Test", country, zone, false, false));
    }
}

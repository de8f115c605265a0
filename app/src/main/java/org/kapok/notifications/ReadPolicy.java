package org.kapok.notifications;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.kapok.shared.Viewer;
import org.springframework.stereotype.Component;

/**
 * Who reads which rows, in the query: the first wall. The second is row-level security, which holds alone.
 *
 * <p>The cell reads all of its operation. An organisation reads its own notifications, and what became of them. A force
 * reads the releases made to it, and its own receipts. Nobody else reads any.
 */
@Component("notificationsReadPolicy")
class ReadPolicy {

    /** A condition on rows, SQL with named parameters. */
    record Condition(String sql, Map<String, Object> parameters) {

        public Condition {
            parameters = Map.copyOf(parameters);
        }
    }

    /** For notifications, versions, consents, progress: rows with an {@code organisation_id}. */
    Condition ofOrganisations(Viewer viewer) {
        return viewer.isCell()
                ? operation(viewer)
                : viewer.organisation()
                        .map(own -> only(viewer, "organisation_id", own.value()))
                        .orElse(nothing());
    }

    /** For releases and receipts: rows with an {@code organisation_id} and a {@code force_id}. */
    Condition ofReleases(Viewer viewer) {
        return viewer.force()
                .map(own -> only(viewer, "force_id", own.value()))
                .orElseGet(() -> ofOrganisations(viewer));
    }

    private static Condition operation(Viewer viewer) {
        return new Condition(
                "operation_id = :policy_operation",
                Map.of("policy_operation", viewer.operation().value()));
    }

    private static Condition only(Viewer viewer, String column, UUID id) {
        var parameters = new HashMap<String, Object>();
        parameters.put("policy_operation", viewer.operation().value());
        parameters.put("policy_id", id);
        return new Condition("operation_id = :policy_operation and " + column + " = :policy_id", parameters);
    }

    private static Condition nothing() {
        return new Condition("false", Map.of());
    }
}

package org.kapok.directory;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.kapok.shared.Role;
import org.kapok.shared.Side;
import org.kapok.shared.Viewer;

/**
 * The first wall of the read policy of the address books, as a condition on rows. The second is row-level security.
 *
 * @param condition SQL with named parameters
 */
record Scope(String condition, Map<String, Object> parameters) {

    /** The humanitarian side sees all organisations; nobody else sees any. */
    static Scope organisations(Viewer viewer) {
        return viewer.role().side() == Side.HUMANITARIAN ? operation(viewer) : nothing();
    }

    /** The humanitarian side sees all civil authorities; a civil authority sees itself. */
    static Scope authorities(Viewer viewer) {
        return viewer.role().side() == Side.HUMANITARIAN
                ? operation(viewer)
                : viewer.authority().map(id -> only(viewer, "id", id.value())).orElse(nothing());
    }

    /** The cell and administrators see all forces; a force sees itself; nobody else sees any. */
    static Scope forces(Viewer viewer) {
        return forces(viewer, "id");
    }

    /** As {@link #forces(Viewer)}, for rows that name the force in {@code column}. */
    static Scope forces(Viewer viewer, String column) {
        return keepsBooks(viewer)
                ? operation(viewer)
                : viewer.force().map(id -> only(viewer, column, id.value())).orElse(nothing());
    }

    /** The humanitarian side sees which forces may be told; a force sees itself. */
    static Scope recipients(Viewer viewer) {
        return viewer.role().side() == Side.HUMANITARIAN
                ? operation(viewer)
                : viewer.force().map(id -> only(viewer, "id", id.value())).orElse(nothing());
    }

    /** The cell, administrators, and the holder himself see the contacts of a holder. */
    static Scope contacts(Viewer viewer) {
        return keepsBooks(viewer)
                ? operation(viewer)
                : viewer.holder().map(id -> only(viewer, "id", id)).orElse(nothing());
    }

    /** No wall: for the test that shows that the second one holds alone. */
    static Scope everything() {
        return new Scope("true", Map.of());
    }

    /** Whether he keeps the address books. */
    static boolean keepsBooks(Viewer viewer) {
        return viewer.isCell() || viewer.role() == Role.ADMINISTRATOR;
    }

    private static Scope operation(Viewer viewer) {
        return new Scope(
                "operation_id = :scope_operation",
                Map.of("scope_operation", viewer.operation().value()));
    }

    private static Scope only(Viewer viewer, String column, UUID id) {
        var parameters = new HashMap<String, Object>();
        parameters.put("scope_operation", viewer.operation().value());
        parameters.put("scope_id", id);
        return new Scope("operation_id = :scope_operation and " + column + " = :scope_id", parameters);
    }

    private static Scope nothing() {
        return new Scope("false", Map.of());
    }
}

package org.kapok.deconfliction.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapok.shared.Viewer;
import org.springframework.stereotype.Component;

/**
 * Who may read what of this module, in words that a CMCoord officer can read. Row-level security says it a second time.
 *
 * <ul>
 *   <li>An activity notice: the cell and the force whose activity it is. No organisation, no other force.
 *   <li>An alert as it is: the cell.
 *   <li>An organisation's view of an alert: the cell and that organisation.
 *   <li>A force's view of an alert: the cell and that force.
 * </ul>
 */
@Component
public class ReadPolicy {

    /** Whether, and as whose, a viewer may read rows that have an owner. */
    public record Reach(boolean everything, @Nullable UUID owner) {

        /** As a condition on {@code column}; {@code :reach_all} and {@code :reach_owner} are its parameters. */
        String on(String column) {
            return "(:reach_all or " + column + " = :reach_owner::uuid)";
        }

        @Nullable String ownerText() {
            return owner == null ? null : owner.toString();
        }
    }

    /** Which notices, with their content. */
    public Reach notices(Viewer viewer) {
        return ofForce(viewer);
    }

    /** Which alerts as they are. */
    public Reach alerts(Viewer viewer) {
        return new Reach(viewer.isCell(), null);
    }

    /** Which organisations' views. */
    public Reach organisationViews(Viewer viewer) {
        return new Reach(
                viewer.isCell(),
                viewer.organisation().map(organisation -> organisation.value()).orElse(null));
    }

    /** Which forces' views. */
    public Reach forceViews(Viewer viewer) {
        return ofForce(viewer);
    }

    private static Reach ofForce(Viewer viewer) {
        return new Reach(
                viewer.isCell(), viewer.force().map(force -> force.value()).orElse(null));
    }
}

package org.kapok.deconfliction.picture;

import java.util.Optional;
import java.util.UUID;
import org.kapok.deconfliction.alert.ForceView;
import org.kapok.deconfliction.alert.Graded;
import org.kapok.deconfliction.alert.Stretch;

/**
 * How one notification and one notice stand to each other, from the three places from which it is seen.
 *
 * @param truth the true notification and the true notice: what the cell sees
 * @param told the true notification and the notice's releasable wording: what the organisation sees
 * @param released what was released and the true notice: what the force sees
 */
public record Finding(
        UUID notification, UUID notice, Optional<Graded> truth, Optional<Stretch> told, Optional<Approached> released) {

    /** A released version that comes too close to the force's own notice. */
    public record Approached(ForceView.Told what, Graded how) {}

    /** Whether nobody sees anything. */
    public boolean isEmpty() {
        return truth.isEmpty() && told.isEmpty() && released.isEmpty();
    }
}

package org.kapok.notifications;

import java.util.List;
import org.kapok.shared.Violation;
import org.kapok.shared.ViolationsException;

/** Refuses a step that the life cycle does not allow now. */
final class Allowed {

    private Allowed() {}

    static void that(boolean holds, String code) {
        that(holds, "", code);
    }

    static void that(boolean holds, String field, String code) {
        if (!holds) {
            throw new ViolationsException(List.of(Violation.of(field, code)));
        }
    }
}

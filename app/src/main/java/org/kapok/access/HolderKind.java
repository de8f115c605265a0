package org.kapok.access;

import java.util.Optional;
import org.kapok.shared.Role;

/** The address book in which the holder of an account stands. */
public enum HolderKind {
    ORGANISATION,
    FORCE,
    AUTHORITY;

    /** The kind that accounts of this role need; empty for the roles that act for nobody but the operation. */
    public static Optional<HolderKind> of(Role role) {
        return switch (role) {
            case FOCAL_POINT, RADIO_OPERATOR -> Optional.of(ORGANISATION);
            case LIAISON_OFFICER -> Optional.of(FORCE);
            case CIVIL_AUTHORITY -> Optional.of(AUTHORITY);
            case CELL,
                    SECURITY_ADVISER,
                    LOGISTICS_ADVISER,
                    HCT_MEMBER,
                    CLUSTER_COORDINATOR,
                    TRAINER,
                    EVALUATOR,
                    TRAINEE,
                    ADMINISTRATOR,
                    MACHINE -> Optional.empty();
        };
    }
}

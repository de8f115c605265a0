package org.kapok.canary;

import java.util.EnumSet;

/** Everybody who walks, and everybody who may own a canary. */
enum Who {
    CELL,
    ORGANISATION_A,
    RADIO_OF_A,
    ORGANISATION_B,
    ALPHA,
    BETA,
    ADMINISTRATOR,
    SECURITY_ADVISER,
    LOGISTICS_ADVISER,
    HCT_MEMBER,
    CLUSTER_COORDINATOR,
    CIVIL_AUTHORITY,
    TRAINER,
    EVALUATOR,
    TRAINEE,
    CELL_ELSEWHERE,
    ANONYMOUS;

    /** All of the humanitarian side of the operation, and one more. */
    static Who[] humanitariansAnd(Who one) {
        var all = EnumSet.complementOf(EnumSet.of(ALPHA, BETA, CIVIL_AUTHORITY, CELL_ELSEWHERE, ANONYMOUS));
        all.add(one);
        return all.toArray(Who[]::new);
    }
}

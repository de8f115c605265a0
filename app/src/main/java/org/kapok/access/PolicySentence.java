package org.kapok.access;

import java.util.Set;
import org.kapok.shared.Role;

/**
 * One sentence of the read or write policy, as the policy page prints it.
 *
 * @param kind whether it says what may be read or what may be done
 * @param key message key of the sentence
 * @param roles whom it concerns
 */
public record PolicySentence(Kind kind, String key, Set<Role> roles) {

    /** Reading or writing. */
    public enum Kind {
        READ,
        WRITE
    }

    public PolicySentence {
        roles = Set.copyOf(roles);
    }
}

package org.kapok.canary;

import java.util.Set;

/**
 * A text that only some may ever be shown.
 *
 * @param what what it is of, for a failure's text
 */
record Canary(String text, String what, Set<Who> allowed) {

    Canary {
        allowed = Set.copyOf(allowed);
    }
}

package org.kapok.shared;

import java.util.List;

/** Everything that is wrong with one command, said at once; the command changed nothing. */
public final class ViolationsException extends RuntimeException {

    private final transient List<Violation> violations;

    /** Refuses a command; {@code violations} is not empty. */
    public ViolationsException(List<Violation> violations) {
        super(violations.toString());
        if (violations.isEmpty()) {
            throw new IllegalArgumentException("violations must not be empty");
        }
        this.violations = List.copyOf(violations);
    }

    /** The violations, in the order of the form. */
    public List<Violation> violations() {
        return violations;
    }
}

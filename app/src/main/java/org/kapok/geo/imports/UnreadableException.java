package org.kapok.geo.imports;

import java.util.List;
import org.kapok.shared.Violation;
import org.kapok.shared.ViolationsException;

/** The file as a whole cannot be taken: what {@link ViolationsException} will say. */
final class UnreadableException extends RuntimeException {

    private final transient Violation violation;

    private UnreadableException(Violation violation) {
        super(violation.toString());
        this.violation = violation;
    }

    static UnreadableException of(String code, Object... arguments) {
        return new UnreadableException(Violation.of("file", "geo.violation.file_" + code, arguments));
    }

    ViolationsException said() {
        return new ViolationsException(List.of(violation));
    }
}

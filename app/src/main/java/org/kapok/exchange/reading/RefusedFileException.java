package org.kapok.exchange.reading;

import org.kapok.shared.Violation;

/** A file that cannot be read at all: not the format it claims, damaged, or beyond a cap. Nothing of it was taken. */
public final class RefusedFileException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Violation violation;

    RefusedFileException(String code, Object... arguments) {
        super(code);
        this.violation = Violation.of("file", code, arguments);
    }

    /** Why, in words that tell what to do. */
    public Violation violation() {
        return violation;
    }
}

package org.kapok.access;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The viewer's role does not allow the command; nothing was written. Answered as 404 where the record is hidden. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class AccessRefusedException extends RuntimeException {

    /** {@code rule} is the sentence of the write policy that refuses. */
    public AccessRefusedException(String rule) {
        super(rule);
    }
}

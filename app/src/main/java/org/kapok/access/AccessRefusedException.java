package org.kapok.access;

/** The viewer's role does not allow the command; nothing was written. Answered as 404 where the record is hidden. */
public final class AccessRefusedException extends RuntimeException {

    /** {@code rule} is the sentence of the write policy that refuses. */
    public AccessRefusedException(String rule) {
        super(rule);
    }
}

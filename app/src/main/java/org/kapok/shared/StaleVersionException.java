package org.kapok.shared;

/** Someone else changed the record since its writer read it; nothing was written. */
public final class StaleVersionException extends RuntimeException {

    /** {@code record} is named as the person knows it (short id, code); {@code basedOn} is the version he had read. */
    public StaleVersionException(String record, int basedOn) {
        super(record + " has changed since version " + basedOn);
    }
}

package org.kapok.access;

/** What harm a leak of a record does. */
public enum Sensitivity {
    LOW,
    MODERATE,
    HIGH,
    SEVERE;

    /** Whether reads of such a record are logged. */
    public boolean isLogged() {
        return this == HIGH || this == SEVERE;
    }
}

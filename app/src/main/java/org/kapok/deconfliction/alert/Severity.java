package org.kapok.deconfliction.alert;

/** How much an alert presses, the most pressing first. */
public enum Severity {
    SEVERE,
    HIGH,
    MODERATE,
    /** Somebody was told of it in his view, but in truth it does not come too close. */
    LOW
}

package org.kapok.deconfliction.alert;

/** By whose change an alert ceased to exist. */
public enum Mover {
    FORCE,
    ORGANISATION,
    /** Time passed, or a rule of the operation was changed. */
    NOBODY
}

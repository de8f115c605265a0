package org.kapok.deconfliction.alert;

/** Whose decision an outcome is. */
public enum Owner {
    ORGANISATION,
    FORCE
}

package org.kapok.geo;

/** What a named place is, most notable first. */
public enum PlaceKind {
    CAPITAL,
    SEAT,
    TOWN,
    VILLAGE,
    AIRSTRIP,
    CAMP,
    OTHER;

    /** Whether people who do not live there know where it is. */
    public boolean isNotable() {
        return this == CAPITAL || this == SEAT || this == TOWN;
    }
}

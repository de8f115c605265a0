package org.kapok.geo;

/** What to do with a file, chosen after its preview. */
public enum ImportChoice {
    /** All good rows in one transaction; each bad row stays in the report. */
    GOOD_ROWS,
    /** All rows, or nothing if a single one is bad. */
    ALL_OR_NOTHING
}

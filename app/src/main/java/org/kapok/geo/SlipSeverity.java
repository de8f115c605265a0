package org.kapok.geo;

/** How surely a slip is one, gravest first. */
public enum SlipSeverity {
    /** The coordinate is most likely wrong. */
    PROBABLE,
    /** It may be right; somebody has to look. */
    POSSIBLE,
    /** Nothing is wrong, but something is inexact or could not be checked. */
    REMARK
}

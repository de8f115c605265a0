package org.kapok.notifications;

/** How far the latest version has come. */
public enum Stage {
    /** Waits for the second person of the organisation. */
    SUBMITTED,
    /** Waits for the cell's checks. */
    CONFIRMED,
    /** Waits for release. */
    CHECKED,
    /** Passed to at least one force. */
    RELEASED,
    /** The cell or the second person sent it back with a remark. */
    SENT_BACK
}

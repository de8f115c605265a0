package org.kapok.notifications;

/** Where a notification as a whole stands. */
public enum Life {
    PLANNED,
    /** The site is in use, or the movement is under way. */
    ACTIVE,
    COMPLETED,
    CANCELLED,
    EXPIRED,
    WITHDRAWN;

    /** Whether it may still be acted on. */
    public boolean isOpen() {
        return this == PLANNED || this == ACTIVE;
    }
}

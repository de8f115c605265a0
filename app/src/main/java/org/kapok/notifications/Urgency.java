package org.kapok.notifications;

/** How much time there is; decides the lead time, which is shown and never blocks. */
public enum Urgency {
    ROUTINE,
    /** Shorter lead time, with a reason. */
    EMERGENCY,
    /** Life-saving: no lead time; one calls first, the sheet follows. */
    IMMEDIATE
}

package org.kapok.deconfliction.notice;

/** How something reached the cell. */
public enum Channel {
    PHONE,
    MAIL,
    PAPER,
    RADIO,
    MEETING
}

package org.kapok.deconfliction.notice;

import org.springframework.modulith.NamedInterface;

/** How something reached the cell. */
@NamedInterface("notice")
public enum Channel {
    PHONE,
    MAIL,
    PAPER,
    RADIO,
    MEETING
}

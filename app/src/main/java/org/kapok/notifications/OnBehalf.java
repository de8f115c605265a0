package org.kapok.notifications;

import java.time.Instant;

/** That the cell entered what somebody else said: who said it, through which channel, and when. */
public record OnBehalf(String person, Channel channel, Instant at) {

    /** How it reached the cell. */
    public enum Channel {
        PHONE,
        MAIL,
        PAPER
    }
}

package org.kapok.deconfliction.notice;

/** Where an activity notice stands. */
public enum NoticeState {
    /** Posted, not yet over. */
    LIVE,
    /** Taken back by its force. */
    WITHDRAWN,
    /** Over, its content still kept. */
    ENDED,
    /** Over, its content destroyed by the operation's rule. */
    PURGED
}

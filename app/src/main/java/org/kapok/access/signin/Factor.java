package org.kapok.access.signin;

/** What a session knows of the second factor. */
public enum Factor {
    /** The password was right, the second factor is still to come: the session opens nothing. */
    AWAITED,
    /** The role needs none and the person has none. */
    NOT_NEEDED,
    /** A sample account of a demo, from this very machine: holds for requests from here only. */
    DEMO_ON_LOOPBACK,
    GIVEN
}

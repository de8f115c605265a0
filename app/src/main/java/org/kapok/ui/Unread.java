package org.kapok.ui;

import org.kapok.shared.Viewer;

/** How much waits for somebody now: the number at the bell. Supplied by the module that keeps the desk. */
public interface Unread {

    /** Matters that should not wait, 0 or more. */
    int of(Viewer viewer);
}

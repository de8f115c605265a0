package org.kapok.access;

/** Removes what access needs no more: sessions that ended, failed attempts too old to count. */
public interface Tidying {

    /** Removes all of it, in every operation; answers how many rows. */
    int tidy();
}

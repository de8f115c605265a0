package org.kapok.engine;

/** One version of an item in the live index and the moments between which it is there. */
final class IndexEntry {
    private final Body body;
    private final long added;
    private volatile long withdrawn = Long.MAX_VALUE;

    IndexEntry(Body body, long added) {
        this.body = body;
        this.added = added;
    }

    Body body() {
        return body;
    }

    ItemId id() {
        return body.item().id();
    }

    long added() {
        return added;
    }

    void withdraw(long moment) {
        withdrawn = moment;
    }

    boolean visible(long moment) {
        return added <= moment && moment < withdrawn;
    }
}

package org.kapok.journey;

/** What a page may transfer (design.md, section 5), in bytes; kB are thousands. */
enum Budget {
    FIRST_PAGE(100_000),
    NEXT_PAGE(15_000),
    MAP_PAGE(400_000);

    private final long bytes;

    Budget(long bytes) {
        this.bytes = bytes;
    }

    long bytes() {
        return bytes;
    }
}

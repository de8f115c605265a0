package org.kapok.geo.imports;

/** How much of a file is read before it is refused as a whole. The largest real COD-AB file tried has 3.3 MB. */
final class Limits {

    static final long BYTES = 40_000_000;
    static final int ROWS = 200_000;
    static final int VERTICES_OF_FILE = 3_000_000;
    static final int VERTICES_OF_FEATURE = 300_000;
    static final int DEPTH = 32;
    static final int TEXT = 20_000;
    static final int NUMBER = 64;

    private Limits() {}
}

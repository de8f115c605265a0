package org.kapok.check;

/** How pairs are written, in the words of the command line. */
enum Format {
    table,
    csv,
    geojson
}

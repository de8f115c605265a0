package org.kapok.geo;

/** What a file of places holds. */
public enum ImportKind {
    /** Administrative areas: GeoJSON with shapes, or a CSV of P-codes. */
    BOUNDARIES,
    /** Named places: GeoNames' table, a CSV with a header, or GeoJSON points. */
    GAZETTEER
}

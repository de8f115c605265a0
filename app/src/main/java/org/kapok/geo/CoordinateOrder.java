package org.kapok.geo;

/** How it was known which number is the latitude. */
public enum CoordinateOrder {
    /** Hemisphere letters or the grid itself say so. */
    STATED,
    /** Nothing says so: latitude first, as humanitarians write it. */
    LATITUDE_FIRST,
    /** The first number is beyond 90, so it can only be a longitude. */
    LONGITUDE_FIRST
}

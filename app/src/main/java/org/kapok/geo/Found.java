package org.kapok.geo;

/** What a search by name found, best first. */
public sealed interface Found {

    /** How well the name fits, 0..1; 1 is the name itself. */
    double score();

    /** A place of the gazetteer. */
    record FoundPlace(Place place, double score) implements Found {}

    /** An administrative area. */
    record FoundArea(Area area, double score) implements Found {}
}

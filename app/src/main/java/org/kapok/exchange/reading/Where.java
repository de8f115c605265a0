package org.kapok.exchange.reading;

import java.util.Optional;

/** A place in a file, as a person finds it again. */
public sealed interface Where {

    /** The file as a whole. */
    record WholeFile() implements Where {}

    /**
     * A row of a sheet.
     *
     * @param sheet its name
     * @param row as the spreadsheet program numbers it, from 1
     */
    record Row(String sheet, int row) implements Where {}

    /**
     * A feature, placemark, waypoint, route or track.
     *
     * @param kind what the format calls it
     * @param number its place among those of its kind, from 1
     * @param name what the file calls it
     */
    record Element(String kind, int number, Optional<String> name) implements Where {}
}

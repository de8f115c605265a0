package org.kapok.notifications;

import java.util.Optional;
import org.kapok.geo.Coordinate;

/**
 * Where something is.
 *
 * @param name as people call it; may be empty for a bend in a route
 * @param pcode of the administrative area stated, or empty text
 * @param at WGS84
 * @param typed the coordinate as its writer typed it: what a slip is looked for in
 * @param settled why the person stands by coordinates that look like a slip; empty where nothing looked so
 */
public record Place(String name, String pcode, Coordinate at, String typed, Optional<String> settled) {

    /** A place without anything to settle. */
    public static Place of(String name, Coordinate at) {
        return new Place(name, "", at, at.decimal(), Optional.empty());
    }
}

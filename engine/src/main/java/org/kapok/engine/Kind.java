package org.kapok.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an item is, in the word that files use. */
public enum Kind {
    SITE,
    AREA,
    MOVEMENT;

    /** The word in a file. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kinds a side may hold. */
    public static List<Kind> of(Side side) {
        return switch (side) {
            case NOTIFICATION -> List.of(SITE, MOVEMENT);
            case ACTIVITY -> List.of(AREA, MOVEMENT);
        };
    }

    /** The kind of a side that has this word. */
    public static Optional<Kind> named(String word, Side side) {
        return of(side).stream().filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** The geometries this kind may have. */
    public List<GeometryType> geometries() {
        return this == MOVEMENT
                ? List.of(GeometryType.LINE_STRING)
                : Arrays.asList(GeometryType.POINT, GeometryType.POLYGON, GeometryType.MULTI_POLYGON);
    }
}

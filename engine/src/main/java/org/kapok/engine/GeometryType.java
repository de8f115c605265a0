package org.kapok.engine;

import java.util.Arrays;
import java.util.Optional;

/** The GeoJSON geometries that items may have. */
public enum GeometryType {
    POINT("Point"),
    LINE_STRING("LineString"),
    POLYGON("Polygon"),
    MULTI_POLYGON("MultiPolygon");

    private final String word;

    GeometryType(String word) {
        this.word = word;
    }

    /** The word in a file. */
    public String word() {
        return word;
    }

    /** The geometry that has this word. */
    public static Optional<GeometryType> named(String word) {
        return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
    }
}

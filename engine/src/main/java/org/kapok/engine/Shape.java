package org.kapok.engine;

import java.util.List;

/** What a site or an area covers; edges are geodesics and interiors count. */
public sealed interface Shape {

    /** One place. */
    record Point(LonLat at) implements Shape {}

    /** A shell and its holes, each a closed ring; a ring's inside is the side of the smaller area. */
    record Polygon(Positions shell, List<Positions> holes) implements Shape {
        public Polygon {
            holes = List.copyOf(holes);
        }
    }

    /** The union of polygons, which may touch or overlap. */
    record MultiPolygon(List<Polygon> parts) implements Shape {
        public MultiPolygon {
            parts = List.copyOf(parts);
            if (parts.isEmpty()) {
                throw new IllegalArgumentException("a MultiPolygon has at least one part");
            }
        }
    }
}

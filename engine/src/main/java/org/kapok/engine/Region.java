package org.kapok.engine;

import java.util.ArrayList;
import java.util.List;

/** The inside of a polygon or of the union of several. */
final class Region {
    private final Track track;
    private final List<List<Ring>> parts;

    private Region(Track track, List<List<Ring>> parts) {
        this.track = track;
        this.parts = parts;
    }

    static Region of(List<Shape.Polygon> polygons) {
        TrackBuilder builder = TrackBuilder.still();
        List<List<Integer>> ends = new ArrayList<>();
        for (Shape.Polygon polygon : polygons) {
            List<Integer> own = new ArrayList<>();
            builder.line(polygon.shell(), new double[0]);
            own.add(builder.pieces());
            for (Positions hole : polygon.holes()) {
                builder.line(hole, new double[0]);
                own.add(builder.pieces());
            }
            ends.add(own);
        }
        Track track = builder.build();
        List<List<Ring>> parts = new ArrayList<>();
        int from = 0;
        for (List<Integer> own : ends) {
            List<Ring> rings = new ArrayList<>();
            for (int to : own) {
                rings.add(new Ring(track, from, to));
                from = to;
            }
            parts.add(rings);
        }
        return new Region(track, parts);
    }

    Track track() {
        return track;
    }

    List<List<Ring>> parts() {
        return parts;
    }

    boolean contains(double[] xyz) {
        for (List<Ring> part : parts) {
            if (partContains(part, xyz)) {
                return true;
            }
        }
        return false;
    }

    private static boolean partContains(List<Ring> part, double[] xyz) {
        for (int i = 0; i < part.size(); i++) {
            if (part.get(i).contains(xyz[0], xyz[1], xyz[2]) != (i == 0)) {
                return false;
            }
        }
        return true;
    }
}

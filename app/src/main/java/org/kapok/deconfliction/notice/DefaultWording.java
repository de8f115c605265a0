package org.kapok.deconfliction.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * The wording that a force gets when it writes none: every cell of a fixed grid which the activity and the distance
 * to keep can touch, and every part of a day which it can touch. Whoever learns all of it by asking knows cells and
 * quarters of days, never an edge or a minute.
 *
 * <p>An area gives one rectangle of cells: a rectangle hides the shape. A movement gives the cells along its legs:
 * one rectangle round a long movement would close half a country.
 */
public final class DefaultWording {

    private static final double METRES_PER_DEGREE = 110_500;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private DefaultWording() {}

    /**
     * Words {@code extent}.
     *
     * @param keepMetres the widest distance to keep from this kind of activity
     */
    public static Wording of(Extent extent, double keepMetres, Rounding rounding) {
        Instant from = rounding.blockStart(extent.earliest());
        Instant end = extent.latest().orElseThrow(() -> new IllegalArgumentException("a notice has an end"));
        Instant until = rounding.blockEnd(end);
        Instant after = until.isAfter(from) ? until : rounding.blockEnd(from.plusSeconds(1));
        return new Wording(
                widened(extent.geometry(), keepMetres + extent.radiusMetres(), rounding.gridDegrees()),
                from,
                after,
                Optional.empty(),
                Wording.Origin.DEFAULT,
                false);
    }

    private static Geometry widened(Geometry geometry, double metres, double grid) {
        if (geometry instanceof LineString line) {
            return cells(pieces(line, grid), metres, grid);
        }
        Envelope cells = snapped(widened(geometry.getEnvelopeInternal(), metres), grid);
        return rectangle(cells.getMinX(), cells.getMinY(), cells.getMaxX(), cells.getMaxY());
    }

    /** The legs cut into pieces no longer than half a cell, so that their boxes follow the line. */
    private static List<Envelope> pieces(LineString line, double grid) {
        var pieces = new ArrayList<Envelope>();
        Coordinate[] places = line.getCoordinates();
        for (int i = 1; i < places.length; i++) {
            Coordinate a = places[i - 1];
            Coordinate b = places[i];
            int parts = (int) Math.max(1, Math.ceil(2 * a.distance(b) / grid));
            for (int part = 0; part < parts; part++) {
                pieces.add(
                        new Envelope(between(a, b, (double) part / parts), between(a, b, (double) (part + 1) / parts)));
            }
        }
        return pieces;
    }

    private static Coordinate between(Coordinate a, Coordinate b, double share) {
        return new Coordinate(a.x + share * (b.x - a.x), a.y + share * (b.y - a.y));
    }

    private static Envelope widened(Envelope box, double metres) {
        // A geodesic bows away from the straight line on the grid; half a percent of its length is ample for legs of
        // less than 1,000 km at the latitudes of any operation.
        double bow = 0.005 * Math.hypot(box.getWidth(), box.getHeight());
        double latitude = Math.min(89, Math.max(Math.abs(box.getMinY()), Math.abs(box.getMaxY())));
        double north = metres / METRES_PER_DEGREE + bow;
        double east = metres / (METRES_PER_DEGREE * Math.cos(Math.toRadians(latitude))) + bow;
        var wide = new Envelope(box);
        wide.expandBy(east, north);
        return wide;
    }

    private static Envelope snapped(Envelope box, double grid) {
        return new Envelope(
                Math.max(-180, Math.floor(box.getMinX() / grid) * grid),
                Math.min(180, Math.ceil(box.getMaxX() / grid) * grid),
                Math.max(-90, Math.floor(box.getMinY() / grid) * grid),
                Math.min(90, Math.ceil(box.getMaxY() / grid) * grid));
    }

    /** All cells that a piece touches, row by row, joined to runs; parts of a multi-polygon may touch. */
    private static Geometry cells(List<Envelope> pieces, double metres, double grid) {
        var rows = new TreeMap<Long, TreeSet<Long>>();
        for (Envelope piece : pieces) {
            Envelope box = widened(piece, metres);
            for (long y = (long) Math.floor(box.getMinY() / grid); y * grid < box.getMaxY(); y++) {
                for (long x = (long) Math.floor(box.getMinX() / grid); x * grid < box.getMaxX(); x++) {
                    rows.computeIfAbsent(y, _ -> new TreeSet<>()).add(x);
                }
            }
        }
        var runs = new ArrayList<Polygon>();
        rows.forEach((y, columns) -> addRuns(runs, y, columns, grid));
        return runs.size() == 1 ? runs.getFirst() : GEOMETRY.createMultiPolygon(runs.toArray(Polygon[]::new));
    }

    private static void addRuns(List<Polygon> runs, long y, TreeSet<Long> columns, double grid) {
        long start = columns.first();
        long last = start;
        for (long x : columns) {
            if (x > last + 1) {
                runs.add(rectangle(start * grid, y * grid, (last + 1) * grid, (y + 1) * grid));
                start = x;
            }
            last = x;
        }
        runs.add(rectangle(start * grid, y * grid, (last + 1) * grid, (y + 1) * grid));
    }

    private static Polygon rectangle(double west, double south, double east, double north) {
        return GEOMETRY.createPolygon(new Coordinate[] {
            place(west, south), place(east, south), place(east, north), place(west, north), place(west, south)
        });
    }

    private static Coordinate place(double x, double y) {
        return new Coordinate(
                Math.max(-180, Math.min(180, Math.round(x * 1e7) / 1e7)),
                Math.max(-90, Math.min(90, Math.round(y * 1e7) / 1e7)));
    }
}

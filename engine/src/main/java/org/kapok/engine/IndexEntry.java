package org.kapok.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One version of an item in the live index, kept small, and the moments between which it is there. */
abstract sealed class IndexEntry {
    private final ItemId id;
    private final double bufferM;
    private final AltitudeBand altitude;
    private final long added;
    // Readers who must see a withdrawal have read a later state, which was published after it.
    private long withdrawn = Long.MAX_VALUE;

    // Where it lies; for writers only.
    private @Nullable IndexTree tree;
    private int number;

    private IndexEntry(Item item, long added) {
        this.id = item.id();
        this.bufferM = item.bufferM();
        this.altitude = item.altitude().equals(AltitudeBand.EVERY) ? AltitudeBand.EVERY : item.altitude();
        this.added = added;
    }

    static IndexEntry of(Item item, long added) {
        return switch (item) {
            case Movement movement -> Route.fits(movement) ? new Route(movement, added) : new Whole(item, added);
            case Standing standing ->
                standing.shape() instanceof Shape.Point point && Place.fits(standing.window())
                        ? new Place(standing, point.at(), added)
                        : new Whole(item, added);
        };
    }

    /** The item again, equal to the one that was put in. */
    abstract Item item();

    Body body() {
        return Body.of(item());
    }

    Pieces pieces() {
        return Pieces.of(item());
    }

    abstract Layer layer();

    ItemId id() {
        return id;
    }

    double bufferM() {
        return bufferM;
    }

    AltitudeBand altitude() {
        return altitude;
    }

    void placed(IndexTree where, int itsNumber) {
        tree = where;
        number = itsNumber;
    }

    void withdraw(long moment) {
        withdrawn = moment;
        if (tree != null) {
            tree.mark(number);
        }
    }

    boolean visible(long moment) {
        return added <= moment && moment < withdrawn;
    }

    /** An item that is not worth making smaller: an area, or one in a far age. */
    private static final class Whole extends IndexEntry {
        private final Body body;

        Whole(Item item, long added) {
            super(item, added);
            this.body = Body.of(item);
        }

        @Override
        Item item() {
            return body.item();
        }

        @Override
        Body body() {
            return body;
        }

        @Override
        Pieces pieces() {
            return body.region().isPresent() && body.item() instanceof Standing standing
                    ? Pieces.of(standing, body)
                    : Pieces.of(body.item());
        }

        @Override
        Layer layer() {
            return body.item() instanceof Movement ? Layer.MOVEMENTS : Layer.AREAS;
        }
    }

    /** One place with a window. */
    private static final class Place extends IndexEntry {
        private static final long OPEN = Long.MAX_VALUE;

        private final double lon;
        private final double lat;
        private final long from;
        private final long until;

        Place(Standing standing, LonLat at, long added) {
            super(standing, added);
            this.lon = at.lon();
            this.lat = at.lat();
            this.from = Nanos.of(standing.window().from());
            this.until = standing.window().hasEnd() ? Nanos.of(standing.window().until()) : OPEN;
        }

        static boolean fits(Window window) {
            return Nanos.fit(window.from()) && (!window.hasEnd() || Nanos.fit(window.until()));
        }

        @Override
        Item item() {
            Instant start = Nanos.toInstant(from);
            Window window = until == OPEN ? Window.openFrom(start) : new Window(start, Nanos.toInstant(until));
            return new Standing(id(), new Shape.Point(new LonLat(lon, lat)), window, bufferM(), altitude());
        }

        @Override
        Layer layer() {
            return Layer.PLACES;
        }
    }

    /** A movement: longitude, latitude and time of each place in turn. */
    private static final class Route extends IndexEntry {
        private final long[] vertices;
        private final double slackS;

        Route(Movement movement, long added) {
            super(movement, added);
            this.slackS = movement.slackS();
            this.vertices = new long[3 * movement.times().size()];
            for (int i = 0; i < movement.times().size(); i++) {
                vertices[3 * i] = Double.doubleToRawLongBits(movement.route().lon(i));
                vertices[3 * i + 1] =
                        Double.doubleToRawLongBits(movement.route().lat(i));
                vertices[3 * i + 2] = Nanos.of(movement.times().get(i));
            }
        }

        static boolean fits(Movement movement) {
            return Nanos.fit(movement.start()) && Nanos.fit(movement.end());
        }

        @Override
        Item item() {
            double[] lonLat = new double[vertices.length / 3 * 2];
            List<Instant> times = new ArrayList<>(vertices.length / 3);
            for (int i = 0; 3 * i < vertices.length; i++) {
                lonLat[2 * i] = Double.longBitsToDouble(vertices[3 * i]);
                lonLat[2 * i + 1] = Double.longBitsToDouble(vertices[3 * i + 1]);
                times.add(Nanos.toInstant(vertices[3 * i + 2]));
            }
            return new Movement(id(), Positions.of(lonLat), times, slackS, bufferM(), altitude());
        }

        @Override
        Layer layer() {
            return Layer.MOVEMENTS;
        }
    }
}

package org.kapok.engine;

/**
 * An item as the index sees it: a row of straight stretches travelled at constant speed, or one place with a window, and
 * how far round it the item reaches.
 */
final class Pieces {
    final boolean moving;
    /** Earth-centred coordinates in metres: of each node of a movement, or of one place. */
    final double[] node;
    /** Seconds since {@link Seconds#EPOCH}: of each node of a movement, or of both ends of a window. */
    final double[] time;
    /** Nothing of the item, its buffer included, is farther from the line or place, in metres. */
    final double reach;
    /** How much less far everything round the line or place belongs to it: 0 but for areas. */
    final double doubt;
    /** Of a movement, in seconds. */
    final double slack;

    private Pieces(boolean moving, double[] node, double[] time, double reach, double doubt, double slack) {
        this.moving = moving;
        this.node = node;
        this.time = time;
        this.reach = reach;
        this.doubt = doubt;
        this.slack = slack;
    }

    static Pieces of(Item item) {
        return switch (item) {
            case Movement movement -> {
                Nodes nodes = TrackBuilder.nodes(movement);
                yield new Pieces(true, nodes.node(), nodes.time(), reach(item), 0, Seconds.slack(movement));
            }
            case Standing standing ->
                switch (standing.shape()) {
                    case Shape.Point point -> {
                        double[] node = new double[3];
                        Earth.toXyz(point.at().lon(), point.at().lat(), node, 0);
                        yield standing(standing.window(), node, reach(item), 0);
                    }
                    case Shape.Polygon polygon -> of(standing, Body.of(standing));
                    case Shape.MultiPolygon many -> of(standing, Body.of(standing));
                };
        };
    }

    /** Of an area whose body is known. */
    static Pieces of(Standing standing, Body body) {
        Disc disc = body.region().map(Disc::of).orElseThrow();
        double doubt = disc.inner() < 0 ? Double.POSITIVE_INFINITY : disc.outer() - disc.inner();
        return standing(standing.window(), disc.middle(), disc.outer() + reach(standing), doubt);
    }

    private static Pieces standing(Window window, double[] node, double reach, double doubt) {
        double until = window.hasEnd() ? Seconds.of(window.until()) : Double.POSITIVE_INFINITY;
        return new Pieces(false, node, new double[] {Seconds.of(window.from()), until}, reach, doubt, 0);
    }

    private static double reach(Item item) {
        return Math.min(item.bufferM(), Earth.EVERYWHERE);
    }

    int count() {
        return moving ? time.length - 1 : 1;
    }

    /** Where in {@link #node} a piece begins. */
    int start(int piece) {
        return 3 * piece;
    }

    /** Where in {@link #node} it ends. */
    int end(int piece) {
        return moving ? 3 * piece + 3 : 0;
    }

    /** The first second in which the item may be on a piece. */
    double earliest(int piece) {
        return time[piece] - slack;
    }

    /** The last such second. */
    double latest(int piece) {
        return time[piece + 1] + slack;
    }

    /** The length of a piece's chord, in metres. */
    double length(int piece) {
        int a = start(piece);
        int b = end(piece);
        double dx = node[b] - node[a];
        double dy = node[b + 1] - node[a + 1];
        double dz = node[b + 2] - node[a + 2];
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }

    /** Writes the box of a piece and all round it that the item reaches: the least x, y, z and second, then the most. */
    void box(int piece, float[] out, int at) {
        int a = start(piece);
        int b = end(piece);
        double length = length(piece);
        double widen = reach + (length == 0 ? 0 : Earth.sagitta(length)) + 0.1;
        for (int k = 0; k < 3; k++) {
            out[at + k] = Math.nextDown((float) (Math.min(node[a + k], node[b + k]) - widen));
            out[at + 4 + k] = Math.nextUp((float) (Math.max(node[a + k], node[b + k]) + widen));
        }
        out[at + 3] = Math.nextDown((float) earliest(piece));
        out[at + 7] = Math.nextUp((float) latest(piece));
    }
}

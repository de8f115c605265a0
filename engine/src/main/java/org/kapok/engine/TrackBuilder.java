package org.kapok.engine;

import java.util.Arrays;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicLine;
import net.sf.geographiclib.GeodesicMask;

/** Cuts lines and rings into the pieces of a {@link Track}. */
final class TrackBuilder {
    /** Pieces are at most this long, in metres of chord. */
    static final double PIECE = 100_000;

    private double[] node = new double[48];
    private double[] time = new double[0];
    private int[] first = new int[16];
    private int[] leg = new int[16];
    private int nodes;
    private int pieces;
    private final boolean timed;

    private TrackBuilder(boolean timed) {
        this.timed = timed;
    }

    static Track of(Movement movement) {
        return new Track(nodes(movement));
    }

    static Nodes nodes(Movement movement) {
        TrackBuilder builder = new TrackBuilder(true);
        double[] times = movement.times().stream().mapToDouble(Seconds::of).toArray();
        builder.line(movement.route(), times);
        return builder.nodes();
    }

    static Track of(LonLat place) {
        TrackBuilder builder = new TrackBuilder(false);
        builder.line(Positions.of(place.lon(), place.lat(), place.lon(), place.lat()), new double[0]);
        return builder.build();
    }

    static TrackBuilder still() {
        return new TrackBuilder(false);
    }

    int pieces() {
        return pieces;
    }

    void line(Positions line, double[] times) {
        node(line, 0, times);
        for (int i = 1; i < line.size(); i++) {
            edge(line, i - 1, times);
        }
    }

    private void node(Positions line, int i, double[] times) {
        room();
        Earth.toXyz(line.lon(i), line.lat(i), node, 3 * nodes);
        if (timed) {
            time[nodes] = times[i];
        }
        nodes++;
    }

    private void edge(Positions line, int i, double[] times) {
        int before = 3 * (nodes - 1);
        room();
        Earth.toXyz(line.lon(i + 1), line.lat(i + 1), node, before + 3);
        double dx = node[before + 3] - node[before];
        double dy = node[before + 4] - node[before + 1];
        double dz = node[before + 5] - node[before + 2];
        if (dx * dx + dy * dy + dz * dz > PIECE * PIECE) {
            cut(line, i, times);
        }
        piece(i);
        node(line, i + 1, times);
    }

    private void cut(Positions line, int i, double[] times) {
        GeodesicLine geodesic = Geodesic.WGS84.InverseLine(
                line.lat(i),
                line.lon(i),
                line.lat(i + 1),
                line.lon(i + 1),
                GeodesicMask.STANDARD | GeodesicMask.DISTANCE_IN);
        double length = geodesic.Distance();
        int parts = (int) Math.ceil(length / PIECE);
        for (int k = 1; k < parts; k++) {
            piece(i);
            room();
            var at = geodesic.Position(length * k / parts, GeodesicMask.LATITUDE | GeodesicMask.LONGITUDE);
            Earth.toXyz(at.lon2, at.lat2, node, 3 * nodes);
            if (timed) {
                time[nodes] = times[i] + (times[i + 1] - times[i]) * k / parts;
            }
            nodes++;
        }
    }

    private void piece(int edge) {
        if (pieces == first.length) {
            first = Arrays.copyOf(first, 2 * pieces);
            leg = Arrays.copyOf(leg, 2 * pieces);
        }
        first[pieces] = nodes - 1;
        leg[pieces++] = edge;
    }

    private void room() {
        if (3 * nodes + 6 > node.length) {
            node = Arrays.copyOf(node, 2 * node.length);
        }
        if (timed && nodes + 2 > time.length) {
            time = Arrays.copyOf(time, node.length / 3);
        }
    }

    Track build() {
        return new Track(nodes());
    }

    private Nodes nodes() {
        return new Nodes(
                Arrays.copyOf(node, 3 * nodes),
                timed ? Arrays.copyOf(time, nodes) : time,
                Arrays.copyOf(first, pieces),
                Arrays.copyOf(leg, pieces));
    }
}

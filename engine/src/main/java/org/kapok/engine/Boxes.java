package org.kapok.engine;

import java.time.Instant;
import java.util.Arrays;

/**
 * The boxes in space and time that a body, widened by its own buffer, may be found in: one for each leg of a movement,
 * one for what stands still. Two bodies that come too close have boxes that meet, because on each axis their positions
 * differ by at most the sum of the buffers.
 */
final class Boxes {
    /** x, y, z and time, each with its smallest and largest value. */
    static final int SIZE = 8;

    private Boxes() {}

    static double[] of(Body body) {
        return switch (body.item()) {
            case Standing standing -> standing(body, standing.window());
            case Movement movement -> moving(body.track(), movement);
        };
    }

    private static double[] standing(Body body, Window window) {
        double[] out = new double[SIZE];
        double[] box = body.track().box;
        double widen = widen(body.item()) + body.region().map(Cap::bulge).orElse(0.0);
        put(out, 0, box, 0, widen);
        out[6] = Seconds.of(window.from());
        out[7] = window.hasEnd() ? Seconds.of(window.until()) : Double.POSITIVE_INFINITY;
        return out;
    }

    private static double[] moving(Track track, Movement movement) {
        int legs = movement.times().size() - 1;
        double[] out = new double[SIZE * legs];
        for (int leg = 0; leg < legs; leg++) {
            Arrays.fill(out, SIZE * leg, SIZE * leg + 6, Double.NaN);
            out[SIZE * leg + 6] = time(movement.times().get(leg), -Seconds.slack(movement));
            out[SIZE * leg + 7] = time(movement.times().get(leg + 1), Seconds.slack(movement));
        }
        double widen = widen(movement);
        double[] one = new double[6];
        double[] work = new double[3];
        double[] box = new double[SIZE];
        for (int piece = 0; piece < track.pieces(); piece++) {
            new Span(track, 0, piece, 0, 1, work).writeBox(one, 0);
            put(box, 0, one, 0, widen);
            join(out, SIZE * track.leg[piece], box);
        }
        return out;
    }

    private static double time(Instant instant, double slack) {
        double t = Seconds.of(instant) + slack;
        return t + Math.signum(slack) * 4 * Math.ulp(t);
    }

    private static double widen(Item item) {
        return Earth.chordCut(Math.min(item.bufferM(), Earth.EVERYWHERE)) + 1;
    }

    private static void put(double[] out, int at, double[] box, int from, double widen) {
        for (int i = 0; i < 3; i++) {
            out[at + 2 * i] = box[from + i] - widen;
            out[at + 2 * i + 1] = box[from + 3 + i] + widen;
        }
    }

    private static void join(double[] out, int at, double[] box) {
        for (int i = 0; i < 6; i += 2) {
            out[at + i] = Double.isNaN(out[at + i]) ? box[i] : Math.min(out[at + i], box[i]);
            out[at + i + 1] = Double.isNaN(out[at + i + 1]) ? box[i + 1] : Math.max(out[at + i + 1], box[i + 1]);
        }
    }
}

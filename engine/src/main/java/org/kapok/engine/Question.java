package org.kapok.engine;

import org.jspecify.annotations.Nullable;

/** An item of one side made ready to be asked of the trees of the other. */
final class Question {
    private final Item item;
    final Pieces pieces;
    /** A box for each piece, as {@link Pieces#box} writes them. */
    final float[] box;

    /** How far each piece is long, and how far the surface rises over it, in metres. */
    final double[] length;

    final double[] bend;

    private @Nullable Body body;

    Question(Item item) {
        this.item = item;
        this.pieces = Pieces.of(item);
        this.box = new float[8 * pieces.count()];
        this.length = new double[pieces.count()];
        this.bend = new double[pieces.count()];
        for (int i = 0; i < pieces.count(); i++) {
            length[i] = pieces.length(i);
            bend[i] = Earth.sagitta(length[i]);
            pieces.box(i, box, 8 * i);
        }
    }

    Item item() {
        return item;
    }

    /** Made when it is first needed. */
    Body body() {
        Body made = body;
        if (made == null) {
            made = Body.of(item);
            body = made;
        }
        return made;
    }

    boolean altitudeMeets(IndexEntry entry) {
        return entry.altitude() == AltitudeBand.EVERY || entry.altitude().meets(item.altitude());
    }

    /** The exact answer, for a pair that the quick tests leave open. */
    boolean judges(IndexEntry entry) {
        return Meeting.tooClose(body(), entry.body());
    }

    /** Whether a piece's box meets another box. */
    boolean meets(int piece, float[] other, int at) {
        int i = 8 * piece;
        return box[i] <= other[at + 4]
                && other[at] <= box[i + 4]
                && box[i + 1] <= other[at + 5]
                && other[at + 1] <= box[i + 5]
                && box[i + 3] <= other[at + 7]
                && other[at + 3] <= box[i + 7]
                && box[i + 2] <= other[at + 6]
                && other[at + 2] <= box[i + 6];
    }
}

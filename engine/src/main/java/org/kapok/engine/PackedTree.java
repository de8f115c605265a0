package org.kapok.engine;

import java.util.List;

/**
 * Pieces of many items in leaves of a few neighbours each, under a binary tree of boxes in space and time; never changes.
 *
 * <p>A leaf has a plane and a clock of its own, so that four bytes hold a coordinate to a centimetre and a time to
 * milliseconds. The tree is laid out in pre-order: the subtree of m leaves takes 2m - 1 boxes.
 */
final class PackedTree {
    static final int LEAF = 16;

    /** What a leaf knows of itself: where its numbers are in {@link #frame}. */
    static final int X = 0;

    static final int Y = 1;
    static final int Z = 2;
    /** The second that its clock counts from. */
    static final int CLOCK = 3;
    /** How many seconds its clock's unit has. */
    static final int UNIT = 4;
    /** How far from its middle its pieces lie. */
    static final int EXTENT = 5;
    /** The length of the longest piece. */
    static final int LONGEST = 6;
    /** The speed of the fastest. */
    static final int FASTEST = 7;
    /** The widest reach. */
    static final int WIDEST = 8;

    static final int FRAME = 9;
    /** A time without end, on every clock. */
    static final int NEVER = Integer.MAX_VALUE;

    final boolean moving;
    final IndexEntry[] owner;
    /** East and north of both ends of what moves, of the one place of what does not. */
    final float[] place;
    /** When a piece begins and ends, without slack, or a window. */
    final int[] time;

    final float[] reach;
    /** The slack of what moves, the doubt of what does not. */
    final float[] loose;

    final double[] frame;
    final float[] box;

    PackedTree(boolean moving, int size) {
        int leaves = (size + LEAF - 1) / LEAF;
        this.moving = moving;
        this.owner = new IndexEntry[size];
        this.place = new float[(moving ? 4 : 2) * size];
        this.time = new int[2 * size];
        this.reach = new float[size];
        this.loose = new float[size];
        this.frame = new double[FRAME * leaves];
        this.box = new float[8 * Math.max(0, 2 * leaves - 1)];
    }

    static PackedTree of(boolean moving, List<IndexEntry> entries) {
        return new TreeBuilder(moving, entries).build();
    }

    int size() {
        return owner.length;
    }

    int leaves() {
        return (owner.length + LEAF - 1) / LEAF;
    }

    int end(int leaf) {
        return Math.min(owner.length, (leaf + 1) * LEAF);
    }

    /** Adds to {@code hits} what was there at a moment and comes, or may come, too close to the question. */
    void ask(Question question, long moment, Hits hits) {
        if (owner.length > 0) {
            new Descent(this, question, moment, hits).run();
        }
    }
}

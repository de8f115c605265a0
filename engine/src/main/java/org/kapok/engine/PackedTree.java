package org.kapok.engine;

import java.util.List;

/**
 * Pieces of many items in leaves of a few neighbours each, under a binary tree of boxes in space and time; never changes.
 *
 * <p>A leaf has a plane and a clock of its own, so that four bytes hold a coordinate to a centimetre and a time to
 * milliseconds. Its numbers lie side by side in one block of {@link #data}, because what a question costs is mostly
 * waiting for memory: first what the leaf knows of itself, then a row of each column. The boxes are laid out in pre-order:
 * the subtree of m leaves takes 2m - 1 of them.
 */
final class PackedTree {
    static final int LEAF = 16;

    // What a leaf knows of itself: its plane, the second its clock counts from, then floats.
    static final int PLANE = 0;
    static final int CLOCK = Plane.NUMBERS;
    /** How many seconds its clock's unit has. */
    static final int UNIT = CLOCK + 2;
    /** How far from where its plane touches its pieces lie. */
    static final int EXTENT = UNIT + 1;
    /** The length of the longest piece. */
    static final int LONGEST = EXTENT + 1;
    /** The speed of the fastest. */
    static final int FASTEST = LONGEST + 1;
    /** The widest reach. */
    static final int WIDEST = FASTEST + 1;
    /** The longest slack. */
    static final int LOOSEST = WIDEST + 1;

    private static final int HEADER = 16;
    /** When pieces begin, or windows, without slack: one number each, side by side, since most are told apart by them. */
    static final int FROM = HEADER;
    /** When they end. */
    static final int UNTIL = FROM + LEAF;

    private static final int RECORDS = UNTIL + LEAF;
    // What else there is to know of a piece, in a record of its own: east and north of where it is, or begins.
    static final int EAST = 0;
    static final int NORTH = 1;
    /** The number of the item. */
    static final int OWNER = 2;
    /** Of what stands: its reach. */
    static final int REACH = 3;
    /** And its doubt. */
    static final int DOUBT = 4;
    /** Of what moves: how far east and how far north it goes, 16 bits each in parts of the longest piece of the leaf. */
    static final int WAY = 3;

    private static final int STILL = 5;
    private static final int MOVING = 4;
    private static final double WAY_PARTS = Short.MAX_VALUE;

    /** A time without end, on every clock. */
    static final int NEVER = Integer.MAX_VALUE;

    final boolean moving;
    final int size;
    final int leaves;
    private final int record;
    final int[] data;
    final float[] box;
    /** Of what moves: the reach and the slack of each item, which its pieces share. */
    final float[] reach;

    final float[] slack;

    PackedTree(boolean moving, int size, int items) {
        this.moving = moving;
        this.size = size;
        this.leaves = (size + LEAF - 1) / LEAF;
        this.record = moving ? MOVING : STILL;
        this.data = new int[leaves * (RECORDS + LEAF * record)];
        this.reach = new float[moving && size > 0 ? items : 0];
        this.slack = new float[reach.length];
        this.box = new float[8 * Math.max(0, 2 * leaves - 1)];
    }

    /** Packs one layer of some entries; their numbers are their places in the list. */
    static PackedTree of(Layer layer, List<IndexEntry> entries) {
        return new TreeBuilder(layer, entries).build();
    }

    /** Where the block of a leaf begins. */
    int block(int leaf) {
        return leaf * (RECORDS + LEAF * record);
    }

    /** Where the record of a piece begins in a block. */
    int record(int block, int slot) {
        return block + RECORDS + record * slot;
    }

    /** How many pieces a leaf has. */
    int count(int leaf) {
        return Math.min(LEAF, size - leaf * LEAF);
    }

    /** What one part of a way measures in a leaf, in metres; a way is told to half of it. */
    double part(int block) {
        return real(block + LONGEST) / WAY_PARTS;
    }

    double wayEast(int block, int slot) {
        return (short) (data[record(block, slot) + WAY] >> 16) * part(block);
    }

    double wayNorth(int block, int slot) {
        return (short) data[record(block, slot) + WAY] * part(block);
    }

    /** Writes a way; the leaf knows its longest piece by then. */
    void way(int block, int slot, double east, double north) {
        data[record(block, slot) + WAY] = parts(block, east) << 16 | parts(block, north) & 0xFFFF;
    }

    /** The rounding of floats may make a way a little longer than the longest piece. */
    private int parts(int block, double metres) {
        double part = part(block);
        return part > 0 ? (int) Math.clamp(Math.rint(metres / part), -WAY_PARTS, WAY_PARTS) : 0;
    }

    float real(int index) {
        return Float.intBitsToFloat(data[index]);
    }

    void real(int index, double value) {
        data[index] = Float.floatToRawIntBits((float) value);
    }

    double exact(int index) {
        return Double.longBitsToDouble((long) data[index] << 32 | data[index + 1] & 0xFFFF_FFFFL);
    }

    void exact(int index, double value) {
        long bits = Double.doubleToRawLongBits(value);
        data[index] = (int) (bits >>> 32);
        data[index + 1] = (int) bits;
    }

    /** Makes a leaf's number at least as large as a value. */
    void raise(int index, double value) {
        real(index, Math.max(real(index), Math.nextUp((float) value)));
    }
}

package org.kapok.ledger.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A tree of exactly 256 leaves: every proof has eight steps, so its length tells nothing. */
public final class MerkleTree {

    /** Leaves of every tree. */
    public static final int LEAVES = 256;

    private static final int DEPTH = 8;
    private static final byte[] LEAF = Commitments.tag("kapok leaf 1");
    private static final byte[] NODE = Commitments.tag("kapok node 1");

    private final List<List<byte[]>> levels = new ArrayList<>();

    /** A tree over these leaves; throws {@link IllegalArgumentException} unless there are 256. */
    public MerkleTree(List<byte[]> leaves) {
        if (leaves.size() != LEAVES) {
            throw new IllegalArgumentException("a tree has " + LEAVES + " leaves, not " + leaves.size());
        }
        levels.add(leaves);
        for (int level = 0; level < DEPTH; level++) {
            levels.add(above(levels.get(level)));
        }
    }

    /** The leaf that stands for an entry. */
    public static byte[] leaf(byte[] entryHash) {
        return Commitments.sha256(LEAF, entryHash);
    }

    private static List<byte[]> above(List<byte[]> level) {
        var above = new ArrayList<byte[]>(level.size() / 2);
        for (int i = 0; i < level.size(); i += 2) {
            above.add(node(level.get(i), level.get(i + 1)));
        }
        return above;
    }

    private static byte[] node(byte[] left, byte[] right) {
        return Commitments.sha256(NODE, left, right);
    }

    /** The root. */
    public byte[] root() {
        return levels.getLast().getFirst();
    }

    /** Where a leaf stands; throws {@link IllegalArgumentException} when it is not there. */
    public int indexOf(byte[] leaf) {
        for (int i = 0; i < LEAVES; i++) {
            if (Arrays.equals(levels.getFirst().get(i), leaf)) {
                return i;
            }
        }
        throw new IllegalArgumentException("the entry is not in its batch");
    }

    /** The neighbours on the way from a leaf to the root. */
    public List<byte[]> path(int index) {
        var path = new ArrayList<byte[]>(DEPTH);
        for (int level = 0; level < DEPTH; level++) {
            path.add(levels.get(level).get(index >> level ^ 1));
        }
        return path;
    }

    /** The root to which a leaf and its neighbours lead; throws {@link IllegalArgumentException} for a path of another length. */
    public static byte[] root(byte[] leaf, int index, List<byte[]> path) {
        if (path.size() != DEPTH || index < 0 || index >= LEAVES) {
            throw new IllegalArgumentException("a proof has " + DEPTH + " steps");
        }
        byte[] node = leaf;
        for (int level = 0; level < DEPTH; level++) {
            byte[] neighbour = path.get(level);
            node = (index >> level & 1) == 0 ? node(node, neighbour) : node(neighbour, node);
        }
        return node;
    }
}

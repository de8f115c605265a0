package org.kapok.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a question has found: entries that surely come too close, and some that must be looked at again. */
final class Hits {
    private static final int NUMBER_BITS = 32;

    private final Question question;
    private final List<IndexTree> trees;
    private final long moment;
    /** The tree, the number in it, and 0 for sure or 1 for not. */
    private long[] keys = new long[32];

    private int size;
    private int tree;

    /** Asks trees as they stood at a moment. */
    Hits(Question question, List<IndexTree> trees, long moment) {
        this.question = question;
        this.trees = trees;
        this.moment = moment;
        for (tree = 0; tree < trees.size(); tree++) {
            trees.get(tree).ask(question, this);
        }
        settle();
    }

    void add(int number, boolean sure) {
        if (trees.get(tree).counts(number, question, moment)) {
            if (size == keys.length) {
                keys = Arrays.copyOf(keys, 2 * size);
            }
            keys[size++] = (long) tree << (NUMBER_BITS + 1) | (long) number << 1 | (sure ? 0 : 1);
        }
    }

    /** Keeps each entry once, in the order in which they were put in; those not sure as the question judges them. */
    private void settle() {
        Arrays.sort(keys, 0, size);
        int kept = 0;
        long before = -1;
        for (int i = 0; i < size; i++) {
            long key = keys[i] >>> 1;
            if (key == before) {
                continue;
            }
            before = key;
            if ((keys[i] & 1) == 0 || question.judges(trees.get(treeOf(key)).entry((int) key))) {
                keys[kept++] = key;
            }
        }
        size = kept;
    }

    private static int treeOf(long key) {
        return (int) (key >>> NUMBER_BITS);
    }

    List<ItemId> ids() {
        ItemId[] ids = new ItemId[size];
        for (int i = 0; i < size; i++) {
            ids[i] = trees.get(treeOf(keys[i])).id((int) keys[i]);
        }
        return Arrays.asList(ids);
    }

    List<IndexEntry> entries() {
        List<IndexEntry> entries = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            entries.add(trees.get(treeOf(keys[i])).entry((int) keys[i]));
        }
        return entries;
    }
}

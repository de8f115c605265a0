package org.kapok.engine;

import java.util.List;

/**
 * Entries of the live index, in the order in which they were put in, under a tree for each layer.
 * Nothing changes but the marks of what has been withdrawn.
 */
final class IndexTree {
    private static final byte WITHDRAWN = 1;
    private static final byte BANDED = 2;

    private final IndexEntry[] entries;
    private final ItemId[] ids;
    /** What must be looked at before an entry counts: read in place of the entry itself, which lies far away. */
    private final byte[] marks;

    private final PackedTree[] layers = new PackedTree[Layer.values().length];

    IndexTree(List<IndexEntry> list) {
        this.entries = list.toArray(IndexEntry[]::new);
        this.ids = new ItemId[entries.length];
        this.marks = new byte[entries.length];
        for (int i = 0; i < entries.length; i++) {
            entries[i].placed(this, i);
            ids[i] = entries[i].id();
            marks[i] = entries[i].altitude() == AltitudeBand.EVERY ? 0 : BANDED;
        }
        for (Layer layer : Layer.values()) {
            layers[layer.ordinal()] = PackedTree.of(layer, list);
        }
    }

    int size() {
        return entries.length;
    }

    PackedTree layer(Layer layer) {
        return layers[layer.ordinal()];
    }

    void ask(Question question, Hits hits) {
        for (PackedTree tree : layers) {
            Descent.run(tree, question, hits);
        }
    }

    IndexEntry entry(int number) {
        return entries[number];
    }

    ItemId id(int number) {
        return ids[number];
    }

    /** Says that an entry has been withdrawn; a reader of a state published later sees it. */
    void mark(int number) {
        marks[number] |= WITHDRAWN;
    }

    /** Whether an entry was there at a moment and at an altitude of the question. */
    boolean counts(int number, Question question, long moment) {
        byte mark = marks[number];
        return mark == 0
                || ((mark & WITHDRAWN) == 0 || entries[number].visible(moment))
                        && ((mark & BANDED) == 0 || question.altitudeMeets(entries[number]));
    }

    /** Adds the entries that are still there at a moment to a list. */
    void collect(long moment, List<IndexEntry> into) {
        for (IndexEntry entry : entries) {
            if (entry.visible(moment)) {
                into.add(entry);
            }
        }
    }
}

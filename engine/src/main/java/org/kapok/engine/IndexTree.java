package org.kapok.engine;

import java.util.List;

/** Entries of the live index in a tree for what moves and one for what stands; never changes. */
record IndexTree(List<IndexEntry> entries, PackedTree still, PackedTree moving) {
    static IndexTree of(List<IndexEntry> entries) {
        return new IndexTree(List.copyOf(entries), packed(entries, false), packed(entries, true));
    }

    private static PackedTree packed(List<IndexEntry> entries, boolean moving) {
        return PackedTree.of(
                moving,
                entries.stream().filter(entry -> entry.moving() == moving).toList());
    }

    int size() {
        return entries.size();
    }

    void ask(Question question, long moment, Hits hits) {
        still.ask(question, moment, hits);
        moving.ask(question, moment, hits);
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

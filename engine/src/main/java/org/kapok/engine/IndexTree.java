package org.kapok.engine;

import java.util.ArrayList;
import java.util.List;

/** A tree over entries of the live index that never changes. */
record IndexTree(List<IndexEntry> entries, BoxTree boxes) {
    static IndexTree of(List<IndexEntry> entries) {
        return new IndexTree(
                List.copyOf(entries),
                BoxTree.of(entries.stream().map(IndexEntry::body).toList()));
    }

    int size() {
        return entries.size();
    }

    void collect(Body body, long moment, List<IndexEntry> into) {
        for (int i : boxes.candidates(body)) {
            if (entries.get(i).visible(moment)) {
                into.add(entries.get(i));
            }
        }
    }

    /** The two as one, without what has been withdrawn by a moment. */
    static IndexTree joined(IndexTree one, IndexTree other, long moment) {
        List<IndexEntry> live = new ArrayList<>();
        for (IndexTree tree : List.of(one, other)) {
            tree.entries.stream().filter(entry -> entry.visible(moment)).forEach(live::add);
        }
        return of(live);
    }
}

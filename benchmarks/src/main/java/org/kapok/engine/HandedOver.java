package org.kapok.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * The limit that no index can beat: the exact tests of the true hits alone, which an oracle hands over one by one, ready
 * made. Lies in the engine's package to use the very same tests.
 */
public final class HandedOver {
    private final Item question;
    private final List<List<IndexTree>> hits = new ArrayList<>();

    /** A question and the items that come too close to it. */
    public HandedOver(Item question, List<Item> trueHits) {
        this.question = question;
        for (Item hit : trueHits) {
            hits.add(List.of(new IndexTree(List.of(IndexEntry.of(hit, 0)))));
        }
    }

    /** Asks each; answers the ids of those that were found, which are all. */
    public List<ItemId> ask() {
        Question ready = new Question(question);
        List<ItemId> ids = new ArrayList<>(hits.size());
        for (List<IndexTree> hit : hits) {
            ids.addAll(new Hits(ready, hit, 0).ids());
        }
        return ids;
    }
}

package org.kapok.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The live items of one side, asked which of them come too close to an item of the other.
 *
 * <p>Entries lie in a few packed trees that never change, each at least twice the size of the next, so that adding one
 * rebuilds small trees often and large ones seldom. Every change moves a counter on and entries know between which of
 * its values they are there: a reader takes the trees and the counter once and sees the index as it stood then, without
 * ever waiting for a writer. Writers wait for each other.
 */
public final class SpaceTimeIndex {
    private final Side side;
    private final Map<ItemId, IndexEntry> live = new HashMap<>();
    private volatile State state = new State(List.of(), 0);

    /** An empty index for the items of one side. */
    public SpaceTimeIndex(Side side) {
        this.side = side;
    }

    private record State(List<IndexTree> trees, long moment) {}

    /** Puts an item in, in the place of an earlier version of the same id. */
    public synchronized void add(Item item) {
        long moment = state.moment() + 1;
        IndexEntry entry = new IndexEntry(Body.of(item), moment);
        IndexEntry earlier = live.put(item.id(), entry);
        if (earlier != null) {
            earlier.withdraw(moment);
        }
        List<IndexTree> trees = new ArrayList<>(state.trees());
        IndexTree last = IndexTree.of(List.of(entry));
        while (!trees.isEmpty() && trees.getLast().size() < 2 * last.size()) {
            last = IndexTree.joined(trees.removeLast(), last, moment);
        }
        trees.add(last);
        state = new State(List.copyOf(trees), moment);
    }

    /** Takes an item out; says whether it was there. */
    public synchronized boolean withdraw(ItemId id) {
        IndexEntry entry = live.remove(id);
        if (entry == null) {
            return false;
        }
        long moment = state.moment() + 1;
        entry.withdraw(moment);
        state = new State(state.trees(), moment);
        return true;
    }

    /** How many items are in. */
    public synchronized int size() {
        return live.size();
    }

    /** The items that come too close to an item of the other side, in the order in which they were put in. */
    public List<ItemId> query(Item item) {
        Body body = Body.of(item);
        return candidates(body).stream()
                .filter(entry -> Meeting.tooClose(body, entry.body()))
                .map(IndexEntry::id)
                .toList();
    }

    /** The same with where, when and how close, whichever side the index holds. */
    public List<Pair> rows(Item item) {
        Body body = Body.of(item);
        List<Pair> pairs = new ArrayList<>();
        for (IndexEntry entry : candidates(body)) {
            Body n = side == Side.NOTIFICATION ? entry.body() : body;
            Body a = side == Side.NOTIFICATION ? body : entry.body();
            Meeting.encounter(n, a)
                    .ifPresent(
                            found -> pairs.add(new Pair(n.item().id(), a.item().id(), found)));
        }
        return List.copyOf(pairs);
    }

    private List<IndexEntry> candidates(Body body) {
        State now = state;
        List<IndexEntry> found = new ArrayList<>();
        for (IndexTree tree : now.trees()) {
            tree.collect(body, now.moment(), found);
        }
        found.sort(Comparator.comparingLong(IndexEntry::added));
        return found;
    }
}

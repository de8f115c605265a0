package org.kapok.engine;

import java.util.ArrayList;
import java.util.Collection;
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
        IndexEntry entry = IndexEntry.of(item, moment);
        IndexEntry earlier = live.put(item.id(), entry);
        if (earlier != null) {
            earlier.withdraw(moment);
        }
        publish(List.of(entry), moment);
    }

    /** Puts many items in at once, as {@link #add} does one after the other, but much sooner; of one id the last counts. */
    public synchronized void addAll(Collection<? extends Item> items) {
        long moment = state.moment();
        List<IndexEntry> entries = new ArrayList<>(items.size());
        for (Item item : items) {
            IndexEntry entry = IndexEntry.of(item, ++moment);
            entries.add(entry);
            IndexEntry earlier = live.put(item.id(), entry);
            if (earlier != null) {
                earlier.withdraw(moment);
            }
        }
        if (!entries.isEmpty()) {
            publish(entries, moment);
        }
    }

    /** Joins new entries with the trees that are not twice as large; trees and what is in them stay in order. */
    private void publish(List<IndexEntry> entries, long moment) {
        List<IndexTree> trees = new ArrayList<>(state.trees());
        int size = entries.size();
        int kept = trees.size();
        while (kept > 0 && trees.get(kept - 1).size() < 2 * size) {
            size += trees.get(--kept).size();
        }
        List<IndexEntry> joined = new ArrayList<>(size);
        trees.subList(kept, trees.size()).forEach(tree -> tree.collect(moment, joined));
        entries.stream().filter(entry -> entry.visible(moment)).forEach(joined::add);
        trees.subList(kept, trees.size()).clear();
        trees.add(new IndexTree(joined));
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
        return hits(new Question(item)).ids();
    }

    /** The same with where, when and how close, whichever side the index holds. */
    public List<Pair> rows(Item item) {
        Question question = new Question(item);
        List<Pair> pairs = new ArrayList<>();
        for (IndexEntry entry : hits(question).entries()) {
            Body n = side == Side.NOTIFICATION ? entry.body() : question.body();
            Body a = side == Side.NOTIFICATION ? question.body() : entry.body();
            Meeting.encounter(n, a)
                    .ifPresent(
                            found -> pairs.add(new Pair(n.item().id(), a.item().id(), found)));
        }
        return List.copyOf(pairs);
    }

    private Hits hits(Question question) {
        State now = state;
        return new Hits(question, now.trees(), now.moment());
    }
}

package org.kapok.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The proximity question: which notifications and activities come too close, where, when and how close. */
public final class Proximity {
    private Proximity() {}

    /** The encounter of one notification and one activity, if they come too close. */
    public static Optional<Encounter> between(Item notification, Item activity) {
        return Meeting.encounter(Body.of(notification), Body.of(activity));
    }

    /** An item made ready to be asked about many of the other side. */
    public static Prepared prepare(Item item) {
        return new Prepared(Body.of(item));
    }

    /** Every pair that comes too close, by the order of the notifications and then of the activities. */
    public static List<Pair> among(List<Item> notifications, List<Item> activities) {
        List<IndexEntry> entries = new ArrayList<>();
        for (Item activity : activities) {
            entries.add(IndexEntry.of(activity, entries.size()));
        }
        List<IndexTree> tree = List.of(new IndexTree(entries));
        List<Pair> pairs = new ArrayList<>();
        for (Item notification : notifications) {
            Question question = new Question(notification);
            for (IndexEntry entry : new Hits(question, tree, entries.size()).entries()) {
                Meeting.encounter(question.body(), entry.body())
                        .ifPresent(found -> pairs.add(new Pair(notification.id(), entry.id(), found)));
            }
        }
        return List.copyOf(pairs);
    }

    /**
     * The smallest distance while both are present and their altitudes meet, whatever the buffers: what grading by
     * bands needs. Empty when they are never present together.
     */
    public static Optional<Closest> closest(Item notification, Item activity) {
        return Meeting.approach(Body.of(notification), Body.of(activity), Earth.EVERYWHERE)
                .map(approach -> new Closest(approach.distance(), approach.placeP()));
    }

    /**
     * The legs of a movement (from 0, in order) on which it may come too close to another item; it may stand on either
     * side.
     */
    public static List<Integer> legs(Movement movement, Item other) {
        Body whole = Body.of(other);
        return IntStream.range(0, movement.times().size() - 1)
                .filter(leg -> Meeting.tooClose(Body.of(leg(movement, leg)), whole))
                .boxed()
                .toList();
    }

    private static Movement leg(Movement movement, int leg) {
        Positions route = movement.route();
        return new Movement(
                movement.id(),
                Positions.of(route.lon(leg), route.lat(leg), route.lon(leg + 1), route.lat(leg + 1)),
                movement.times().subList(leg, leg + 2),
                movement.slackS(),
                movement.bufferM(),
                movement.altitude());
    }
}

package org.kapok.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The proximity question: which notifications and activities come too close, where, when and how close. */
public final class Proximity {
    private Proximity() {}

    /** The encounter of one notification and one activity, if they come too close. */
    public static Optional<Encounter> between(Item notification, Item activity) {
        return Meeting.encounter(Body.of(notification), Body.of(activity));
    }

    /** A notification made ready to be asked about many activities. */
    public static Prepared prepare(Item notification) {
        return new Prepared(Body.of(notification));
    }

    /** Every pair that comes too close, by the order of the notifications and then of the activities. */
    public static List<Pair> among(List<Item> notifications, List<Item> activities) {
        List<Body> bodies = activities.stream().map(Body::of).toList();
        BoxTree tree = BoxTree.of(bodies);
        List<Pair> pairs = new ArrayList<>();
        for (Item notification : notifications) {
            Body n = Body.of(notification);
            for (int i : tree.candidates(n)) {
                Meeting.encounter(n, bodies.get(i))
                        .ifPresent(found -> pairs.add(
                                new Pair(notification.id(), bodies.get(i).item().id(), found)));
            }
        }
        return List.copyOf(pairs);
    }
}

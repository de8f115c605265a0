package org.kapok.benchmarks;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.kapok.engine.Closest;
import org.kapok.engine.Item;
import org.kapok.engine.ItemId;
import org.kapok.engine.Movement;
import org.kapok.engine.Prepared;
import org.kapok.engine.Proximity;
import org.kapok.engine.SpaceTimeIndex;
import org.kapok.engine.Standing;

/** Whether the engine's answers are those of brute force and of PostGIS. */
final class Answers {
    private static final double TOLERANCE = 1e-3;

    private final Scene scene;
    private final SpaceTimeIndex index;
    private final StringBuilder differences = new StringBuilder();
    private int compared;

    Answers(Scene scene, SpaceTimeIndex index) {
        this.scene = scene;
        this.index = index;
    }

    /** The numbers of the items that the engine finds. */
    TreeSet<Integer> engine(int question) {
        TreeSet<Integer> numbers = new TreeSet<>();
        for (ItemId id : index.query(scene.questions().get(question))) {
            numbers.add(Integer.parseInt(id.value().substring(1)));
        }
        return numbers;
    }

    /** Asks every pair of some questions one by one. */
    void bruteForce(List<Prepared> bodies, int questions) {
        for (int q = 0; q < questions; q++) {
            Prepared question = Proximity.prepare(scene.questions().get(q));
            TreeSet<Integer> found = new TreeSet<>();
            for (int i = 0; i < bodies.size(); i++) {
                if (question.tooClose(bodies.get(i))) {
                    found.add(i);
                }
            }
            same(q, "brute force", engine(q), found);
        }
    }

    /**
     * PostGIS must have all that the engine has; what it has more must be what it cannot ask: a pair near in place whose
     * times on their legs brute force tells apart.
     */
    void postgis(List<TreeSet<Integer>> theirs) {
        for (int q = 0; q < theirs.size(); q++) {
            TreeSet<Integer> ours = engine(q);
            TreeSet<Integer> expected = new TreeSet<>(theirs.get(q));
            for (int extra : difference(theirs.get(q), ours)) {
                if (!askable(q, extra) && !tooClose(q, extra)) {
                    expected.remove(extra);
                }
            }
            same(q, "PostGIS", ours, expected);
        }
    }

    /** Whether a row for each leg says all: the other stands still and is in force as long as the movement lasts. */
    private boolean askable(int question, int item) {
        return scene.questions().get(question) instanceof Movement movement
                && scene.items().get(item) instanceof Standing standing
                && !standing.window().from().isAfter(earlier(movement))
                && later(movement).isBefore(standing.window().until());
    }

    private static Instant earlier(Movement movement) {
        return movement.start().minusMillis((long) (movement.slackS() * 1000));
    }

    private static Instant later(Movement movement) {
        return movement.end().plusMillis((long) (movement.slackS() * 1000));
    }

    private boolean tooClose(int question, int item) {
        return Proximity.between(scene.questions().get(question), scene.items().get(item))
                .isPresent();
    }

    private void same(int question, String peer, Set<Integer> ours, Set<Integer> theirs) {
        compared += theirs.size();
        TreeSet<Integer> apart = difference(ours, theirs);
        apart.addAll(difference(theirs, ours));
        for (int item : apart) {
            if (!onTheEdge(scene.questions().get(question), scene.items().get(item))) {
                differences.append(String.format(
                        "%s %s: engine %s, %s %s%n",
                        scene.questions().get(question).id(),
                        scene.items().get(item).id(),
                        ours.contains(item),
                        peer,
                        theirs.contains(item)));
            }
        }
    }

    /** Whether either answer is right: the smallest distance lies within 0.1 % of the sum of the buffers. */
    private static boolean onTheEdge(Item question, Item item) {
        double within = question.bufferM() + item.bufferM();
        return Proximity.closest(question, item)
                .map(Closest::distanceM)
                .filter(distance -> Math.abs(distance - within) <= Math.max(1, TOLERANCE * within))
                .isPresent();
    }

    private static TreeSet<Integer> difference(Set<Integer> one, Set<Integer> other) {
        TreeSet<Integer> rest = new TreeSet<>(one);
        rest.removeAll(other);
        return rest;
    }

    /** What differed, a line each; empty if nothing did. */
    String differences() {
        return differences.toString();
    }

    /** How many pairs were compared. */
    int compared() {
        return compared;
    }
}

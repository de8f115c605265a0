package org.kapok.ui;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.kapok.ledger.Audience;
import org.kapok.shared.OperationId;
import org.kapok.shared.Role;
import org.kapok.shared.Viewer;

/** One open screen and what it has still to be told. */
final class LiveScreen {

    /** What a screen may lag behind, in changes, before it is cut off. */
    static final int CAPACITY = 256;

    private final Viewer viewer;
    private final BlockingQueue<LiveChange> waiting = new ArrayBlockingQueue<>(CAPACITY);
    private volatile boolean behind;

    LiveScreen(Viewer viewer) {
        this.viewer = viewer;
    }

    Viewer viewer() {
        return viewer;
    }

    OperationId operation() {
        return viewer.operation();
    }

    /** Whether the viewer is of the entry's audience; the cell always is. */
    boolean mayKnowOf(Audience audience) {
        return viewer.isCell()
                || audience.readers().contains("everyone")
                || viewer.role() == Role.ADMINISTRATOR && audience.readers().contains("administrator")
                || isAmong(audience, "organisation", viewer.organisation())
                || isAmong(audience, "force", viewer.force())
                || isAmong(audience, "authority", viewer.authority());
    }

    private static boolean isAmong(Audience audience, String kind, Optional<?> holder) {
        return holder.map(id -> audience.readers().contains(kind + ":" + id)).orElse(false);
    }

    /** Puts a change in line; false when the line is full. */
    boolean offer(LiveChange change) {
        boolean taken = waiting.offer(change);
        behind = behind || !taken;
        return taken;
    }

    /** The connection is to end now. */
    void end() {
        behind = true;
        waiting.offer(LiveChange.BELL);
    }

    /** Whether changes were lost: the connection must end. */
    boolean isBehind() {
        return behind;
    }

    /** The next change, or empty when none came in time. */
    Optional<LiveChange> next(Duration patience) throws InterruptedException {
        return Optional.ofNullable(waiting.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
    }
}

package org.kapok.ui;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kapok.ledger.LedgerEvent;
import org.kapok.ledger.LedgerListener;
import org.kapok.shared.OperationId;
import org.kapok.shared.Viewer;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells open screens that something changed: the kind of record and its id, never what it says, and only to those who
 * may know of the entry. What was missed while a screen was away is not sent again: its page loads afresh.
 */
@Component
public class LiveEvents implements LedgerListener {

    private final Set<LiveScreen> screens = ConcurrentHashMap.newKeySet();

    /** Every open screen whose viewer may know of the entry is told. */
    @Override
    public void committed(LedgerEvent event) {
        var change = LiveChange.of(event);
        screens.stream()
                .filter(screen -> screen.operation().equals(event.entry().operation()))
                .filter(screen -> screen.mayKnowOf(event.audience()))
                .forEach(screen -> offer(screen, change));
    }

    /** Rings the bell of one person's open screens: what waits for him changed. */
    public void ring(OperationId operation, Viewer viewer) {
        screens.stream()
                .filter(screen -> screen.operation().equals(operation)
                        && screen.viewer().account().equals(viewer.account()))
                .forEach(screen -> offer(screen, LiveChange.BELL));
    }

    /** How many screens listen now, on this node. */
    public int listening() {
        return screens.size();
    }

    /** When the server stops, no stream may hold it up. */
    @EventListener
    void stop(ContextClosedEvent event) {
        screens.forEach(LiveScreen::end);
    }

    LiveScreen open(Viewer viewer) {
        var screen = new LiveScreen(viewer);
        screens.add(screen);
        return screen;
    }

    void close(LiveScreen screen) {
        screens.remove(screen);
    }

    /** A screen that does not keep up is cut off; its browser comes again and loads what is new. */
    private void offer(LiveScreen screen, LiveChange change) {
        if (!screen.offer(change)) {
            close(screen);
        }
    }
}

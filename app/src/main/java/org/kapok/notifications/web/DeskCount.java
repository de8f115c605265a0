package org.kapok.notifications.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kapok.ledger.LedgerEvent;
import org.kapok.ledger.LedgerListener;
import org.kapok.shared.AccountId;
import org.kapok.shared.OperationId;
import org.kapok.shared.Viewer;
import org.kapok.ui.WhatWaits;
import org.springframework.stereotype.Component;

/**
 * How many matters on somebody's desk should not wait. Every page asks, so that a count is kept until an entry of the operation may
 * have changed it, and at the longest a few seconds, since deadlines pass without entries.
 */
@Component
class DeskCount implements WhatWaits, LedgerListener {

    private static final Duration KEPT = Duration.ofSeconds(20);

    private final Desk desk;
    private final Clock clock;
    private final Map<OperationId, Long> entries = new ConcurrentHashMap<>();
    private final Map<AccountId, Counted> counts = new ConcurrentHashMap<>();

    DeskCount(Desk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    private record Counted(int matters, long entries, Instant until) {}

    @Override
    public int of(Viewer viewer) {
        Instant trueTime = clock.instant();
        long seen = entries.getOrDefault(viewer.operation(), 0L);
        Counted kept = counts.get(viewer.account());
        if (kept != null && kept.entries() == seen && trueTime.isBefore(kept.until())) {
            return kept.matters();
        }
        int matters = desk.now(viewer);
        counts.values().removeIf(old -> !trueTime.isBefore(old.until()));
        counts.put(viewer.account(), new Counted(matters, seen, trueTime.plus(KEPT)));
        return matters;
    }

    /** Counts made before this entry are no longer good; the bell rings by itself. */
    @Override
    public void committed(LedgerEvent event) {
        entries.merge(event.entry().operation(), 1L, Long::sum);
    }
}

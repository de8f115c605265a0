package org.kapok.notifications.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kapok.access.OperationClocks;
import org.kapok.ledger.LedgerEvent;
import org.kapok.ledger.LedgerListener;
import org.kapok.notifications.DeskItems;
import org.kapok.shared.AccountId;
import org.kapok.shared.OperationId;
import org.kapok.shared.Viewer;
import org.kapok.ui.WhatWaits;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * How many matters lie on somebody's desk. Every page asks, so that a count is kept until an entry of the operation may
 * have changed it, and at the longest a few seconds, since deadlines pass without entries.
 */
@Component
class DeskCount implements WhatWaits, LedgerListener {

    private static final Duration KEPT = Duration.ofSeconds(20);

    private final ObjectProvider<DeskItems> sources;
    private final OperationClocks clocks;
    private final Clock clock;
    private final Map<OperationId, Long> entries = new ConcurrentHashMap<>();
    private final Map<AccountId, Counted> counts = new ConcurrentHashMap<>();

    DeskCount(ObjectProvider<DeskItems> sources, OperationClocks clocks, Clock clock) {
        this.sources = sources;
        this.clocks = clocks;
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
        Instant now = clocks.time(viewer.operation());
        int matters = sources.stream()
                .map(source -> source.of(viewer, now))
                .mapToInt(List::size)
                .sum();
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

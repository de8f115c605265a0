package org.kapok.notifications.web;

import java.util.List;
import org.kapok.access.OperationClocks;
import org.kapok.notifications.DeskItem;
import org.kapok.notifications.DeskItems;
import org.kapok.shared.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What waits for somebody, most urgent first. */
@Component
class Desk {

    private final ObjectProvider<DeskItems> sources;
    private final OperationClocks clocks;

    Desk(ObjectProvider<DeskItems> sources, OperationClocks clocks) {
        this.sources = sources;
        this.clocks = clocks;
    }

    List<DeskItem> all(Viewer viewer) {
        var now = clocks.time(viewer.operation());
        return sources.stream()
                .flatMap(source -> source.of(viewer, now).stream())
                .sorted(DeskItem.MOST_URGENT_FIRST)
                .toList();
    }

    /** How many of them should not wait. */
    int now(Viewer viewer) {
        return (int) all(viewer).stream()
                .filter(item -> item.level() == DeskItem.Level.NOW)
                .count();
    }
}

package org.kapok.notifications.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kapok.notifications.DeskItem;
import org.kapok.notifications.DeskItems;
import org.kapok.notifications.Duplicates;
import org.kapok.shared.Viewer;
import org.springframework.stereotype.Component;

/** What two organisations notified alike, on the cell's desk. */
@Component
class DuplicateDesk implements DeskItems {

    private final Duplicates duplicates;

    DuplicateDesk(Duplicates duplicates) {
        this.duplicates = duplicates;
    }

    @Override
    public List<DeskItem> of(Viewer viewer, Instant now) {
        return duplicates.unsettled(viewer).stream()
                .map(pair -> new DeskItem(
                        DeskItem.Level.TODAY,
                        DeskItem.Shape.CIRCLE,
                        pair.one().shortId().toString(),
                        "notifications.desk.duplicate",
                        List.of(
                                pair.one().headline().name(),
                                pair.other().shortId().toString(),
                                pair.other().headline().name()),
                        Optional.of(pair.one().headline().startsAt()),
                        "notifications.desk.verb.COMPARE",
                        "notifications/duplicates/" + pair.id()))
                .toList();
    }
}

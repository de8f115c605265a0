package org.kapok.notifications.web;

import java.time.Instant;
import java.util.List;
import org.kapok.access.Operation;
import org.kapok.access.OperationClocks;
import org.kapok.notifications.DeskItem;
import org.kapok.notifications.DeskItems;
import org.kapok.shared.OpenTo;
import org.kapok.shared.Viewer;
import org.kapok.ui.Page;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** My desk. */
@Controller
@OpenTo({})
class DeskController {

    private final ObjectProvider<DeskItems> sources;
    private final OperationClocks clocks;

    DeskController(ObjectProvider<DeskItems> sources, OperationClocks clocks) {
        this.sources = sources;
        this.clocks = clocks;
    }

    @GetMapping("/o/{code}")
    Page home(Operation operation) {
        return Page.to("/o/" + operation.code() + "/desk");
    }

    @GetMapping("/o/{code}/desk")
    Page desk(Viewer viewer) {
        Instant now = clocks.time(viewer.operation());
        List<DeskItem> all = sources.stream()
                .flatMap(source -> source.of(viewer, now).stream())
                .sorted(DeskItem.MOST_URGENT_FIRST)
                .toList();
        return Page.of(new DeskPage(
                at(all, DeskItem.Level.NOW), at(all, DeskItem.Level.TODAY), at(all, DeskItem.Level.LATER)));
    }

    private static List<DeskItem> at(List<DeskItem> all, DeskItem.Level level) {
        return all.stream().filter(item -> item.level() == level).toList();
    }
}

package org.kapok.notifications.web;

import java.util.List;
import org.kapok.access.Operation;
import org.kapok.notifications.DeskItem;
import org.kapok.shared.OpenTo;
import org.kapok.shared.Viewer;
import org.kapok.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** My desk. */
@Controller
@OpenTo({})
class DeskController {

    private final Desk desk;

    DeskController(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/o/{code}")
    Page home(Operation operation) {
        return Page.to("/o/" + operation.code() + "/desk");
    }

    @GetMapping("/o/{code}/desk")
    Page desk(Viewer viewer) {
        List<DeskItem> all = desk.all(viewer);
        return Page.of(new DeskPage(
                at(all, DeskItem.Level.NOW), at(all, DeskItem.Level.TODAY), at(all, DeskItem.Level.LATER)));
    }

    private static List<DeskItem> at(List<DeskItem> all, DeskItem.Level level) {
        return all.stream().filter(item -> item.level() == level).toList();
    }
}

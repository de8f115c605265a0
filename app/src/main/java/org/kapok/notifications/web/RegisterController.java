package org.kapok.notifications.web;

import jakarta.servlet.http.HttpServletRequest;
import org.kapok.access.Operation;
import org.kapok.notifications.NotificationGoneException;
import org.kapok.notifications.Registers;
import org.kapok.shared.ForceId;
import org.kapok.shared.OpenTo;
import org.kapok.shared.Role;
import org.kapok.shared.Viewer;
import org.kapok.ui.Notice;
import org.kapok.ui.Page;
import org.kapok.ui.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A force's register: its own for a force, any for the cell. */
@Controller
class RegisterController {

    private final ForcePages pages;
    private final Registers registers;
    private final Screens screens;

    RegisterController(ForcePages pages, Registers registers, Screens screens) {
        this.pages = pages;
        this.registers = registers;
        this.screens = screens;
    }

    @GetMapping("/o/{code}/register")
    @OpenTo({Role.LIAISON_OFFICER})
    Page own(Viewer viewer, HttpServletRequest request) {
        var force = viewer.force().orElseThrow(() -> new NotificationGoneException("register"));
        return Page.of(pages.register(viewer, force, screens.of(request)));
    }

    @GetMapping("/o/{code}/register/{force}")
    @OpenTo({Role.CELL, Role.LIAISON_OFFICER})
    Page of(Viewer viewer, HttpServletRequest request, @PathVariable ForceId force) {
        return Page.of(pages.register(viewer, allowed(viewer, force), screens.of(request)));
    }

    @PostMapping("/o/{code}/register/{force}/issue")
    @OpenTo({Role.CELL, Role.LIAISON_OFFICER})
    Page issue(Viewer viewer, Operation operation, @PathVariable ForceId force) {
        int number = registers.issue(viewer, allowed(viewer, force));
        return Page.to("/o/" + operation.code() + "/register/" + force)
                .saying(Notice.done("notifications.said.register", number));
    }

    private static ForceId allowed(Viewer viewer, ForceId asked) {
        if (!viewer.isCell() && viewer.force().filter(asked::equals).isEmpty()) {
            throw new NotificationGoneException(asked.toString());
        }
        return asked;
    }
}

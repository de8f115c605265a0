package org.kapok.ui.web;

import jakarta.servlet.http.HttpServletRequest;
import org.kapok.shared.OpenTo;
import org.kapok.ui.Screens;
import org.kapok.ui.WhatWaits;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Says how much waits now. */
@Controller
@OpenTo({})
class BellController {

    private final ObjectProvider<WhatWaits> waits;
    private final Screens screens;

    BellController(ObjectProvider<WhatWaits> waits, Screens screens) {
        this.waits = waits;
        this.screens = screens;
    }

    @GetMapping("/o/{code}/bell")
    BellFragment bell(HttpServletRequest request) {
        return new BellFragment(screens.of(request).viewer().stream()
                .flatMapToInt(viewer -> waits.stream().mapToInt(one -> one.of(viewer)))
                .sum());
    }
}

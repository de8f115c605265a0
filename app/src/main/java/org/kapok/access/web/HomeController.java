package org.kapok.access.web;

import org.kapok.access.Operation;
import org.kapok.shared.OpenTo;
import org.kapok.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads from the bare address into the operation of whoever is signed in. */
@Controller
class HomeController {

    @GetMapping("/")
    @OpenTo({})
    Page home(Operation operation) {
        return Page.to("/o/" + operation.code());
    }
}

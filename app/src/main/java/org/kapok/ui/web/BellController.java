package org.kapok.ui.web;

import org.kapok.shared.OpenTo;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Says again how much is new. */
@Controller
@OpenTo({})
class BellController {

    @GetMapping("/o/{code}/bell")
    BellFragment bell() {
        return new BellFragment();
    }
}

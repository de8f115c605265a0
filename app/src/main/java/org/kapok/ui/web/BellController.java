package org.kapok.ui.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Says again how much is new. */
@Controller
class BellController {

    @GetMapping("/o/{code}/bell")
    BellFragment bell() {
        return new BellFragment();
    }
}

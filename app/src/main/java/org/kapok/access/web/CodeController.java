package org.kapok.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.kapok.access.signin.Redemption;
import org.kapok.shared.OpenToEveryone;
import org.kapok.shared.ViolationsException;
import org.kapok.ui.Notice;
import org.kapok.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets whoever holds an administrator's code choose a password. */
@Controller
@OpenToEveryone(because = "whoever chooses a first password cannot sign in yet; the code is the proof")
class CodeController {

    private final Redemption redemption;

    CodeController(Redemption redemption) {
        this.redemption = redemption;
    }

    @GetMapping("/code")
    Page show() {
        return Page.of(new CodePage(List.of()));
    }

    @PostMapping("/code")
    Page redeem(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request) {
        try {
            redemption.redeem(code, password, Origins.of(request));
            return Page.to("/sign-in").saying(Notice.done("access.code.done"));
        } catch (ViolationsException e) {
            return Page.refused(new CodePage(e.violations()));
        }
    }
}

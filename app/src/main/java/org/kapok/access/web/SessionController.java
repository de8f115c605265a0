package org.kapok.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.kapok.access.signin.Sessions;
import org.kapok.access.signin.SignIn;
import org.kapok.access.signin.SignInOutcome;
import org.kapok.access.signin.Visit;
import org.kapok.shared.OpenToEveryone;
import org.kapok.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Locks, unlocks and ends the session at hand. */
@Controller
@OpenToEveryone(because = "a locked or half-open session must be able to unlock and to end; nothing is shown")
class SessionController {

    /** Tells the browser to drop even what it kept to go back to. */
    private static final String CLEAR = "Clear-Site-Data";

    private final Sessions sessions;
    private final SignIn signIn;

    SessionController(Sessions sessions, SignIn signIn) {
        this.sessions = sessions;
        this.signIn = signIn;
    }

    @PostMapping("/lock")
    Page lock(Passage passage, HttpServletResponse response) {
        passage.visit().ifPresent(sessions::lock);
        response.setHeader(CLEAR, "\"cache\"");
        return Page.to("/unlock");
    }

    @GetMapping("/unlock")
    Page locked(@RequestParam(defaultValue = "/") String to, Passage passage) {
        Optional<Visit> visit = passage.visit().filter(Visit::locked);
        return visit.isEmpty()
                ? Page.to("/")
                : Page.of(new UnlockPage(
                        visit.get().account().signInName(), Target.of(to).path(), List.of()));
    }

    @PostMapping("/unlock")
    Page unlock(
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/") String to,
            Passage passage) {
        Optional<Visit> visit = passage.visit().filter(Visit::locked);
        String target = Target.of(to).path();
        if (visit.isEmpty()) {
            return Page.to(target);
        }
        SignInOutcome outcome = signIn.unlock(visit.get(), password, passage.origin());
        String name = visit.get().account().signInName();
        return outcome instanceof SignInOutcome.Opened
                ? Page.to(target)
                : Page.of(
                        new UnlockPage(name, target, List.of(Refusals.of(outcome, "password", "unlock"))),
                        Refusals.status(outcome));
    }

    @PostMapping("/sign-out")
    Page signOut(Passage passage, HttpServletRequest request, HttpServletResponse response) {
        passage.visit().ifPresent(sessions::end);
        SessionCookie.takeSession(request, response);
        response.setHeader(CLEAR, "\"cache\"");
        return Page.to("/sign-in");
    }
}

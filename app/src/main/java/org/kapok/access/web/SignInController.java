package org.kapok.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.kapok.access.SampleSignIns;
import org.kapok.access.signin.Factor;
import org.kapok.access.signin.Sessions;
import org.kapok.access.signin.SignIn;
import org.kapok.access.signin.SignInOutcome;
import org.kapok.shared.OpenToEveryone;
import org.kapok.ui.Notice;
import org.kapok.ui.Page;
import org.kapok.ui.Screens;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page: name and password. */
@Controller
@OpenToEveryone(because = "whoever signs in is not signed in yet")
class SignInController {

    private final SignIn signIn;
    private final Sessions sessions;
    private final ObjectProvider<SampleSignIns> samples;
    private final Screens screens;

    SignInController(SignIn signIn, Sessions sessions, ObjectProvider<SampleSignIns> samples, Screens screens) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.samples = samples;
        this.screens = screens;
    }

    @GetMapping("/sign-in")
    Page show(
            @RequestParam(defaultValue = "/") String to,
            @RequestParam(required = false) @org.jspecify.annotations.Nullable String again,
            HttpServletRequest request) {
        return Page.of(new SignInPage("", Target.of(to).path(), again != null, samples(request), List.of()));
    }

    @PostMapping("/sign-in")
    Page attempt(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        String target = Target.of(to).path();
        SignInOutcome outcome = signIn.attempt(name, password, Origins.of(request));
        return switch (outcome) {
            case SignInOutcome.Opened opened -> {
                Passage.of(request).flatMap(Passage::visit).ifPresent(sessions::end);
                SessionCookie.giveSession(request, response, opened.secret());
                yield opened.factor() == Factor.DEMO_ON_LOOPBACK
                        ? Page.to(target).saying(Notice.important("access.factor.demo"))
                        : Page.to(target);
            }
            case SignInOutcome.Refused _, SignInOutcome.Throttled _ ->
                Page.of(
                        new SignInPage(
                                name,
                                target,
                                false,
                                samples(request),
                                List.of(Refusals.of(outcome, "name", "sign_in"))),
                        Refusals.status(outcome));
        };
    }

    /** DEM-7: a demo names its accounts to whoever sits at this machine, where alone they need no second factor. */
    private List<SampleSignIns.SampleSignIn> samples(HttpServletRequest request) {
        return Origins.of(request).overLoopback()
                ? samples.stream()
                        .flatMap(all -> all.all(screens.of(request).language()).stream())
                        .toList()
                : List.of();
    }
}

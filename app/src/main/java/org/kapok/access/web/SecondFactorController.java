package org.kapok.access.web;

import com.google.zxing.WriterException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.kapok.access.secrets.OneTimeCode;
import org.kapok.access.signin.Enrolment;
import org.kapok.access.signin.SignIn;
import org.kapok.access.signin.SignInOutcome;
import org.kapok.access.signin.Visit;
import org.kapok.shared.OpenToEveryone;
import org.kapok.shared.Violation;
import org.kapok.ui.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The second step: the code of the person's app, or setting the app up. */
@Controller
@OpenToEveryone(because = "the session opens nothing before this step; without a session there is nothing here")
class SecondFactorController {

    private final SignIn signIn;
    private final Enrolment enrolment;

    SecondFactorController(SignIn signIn, Enrolment enrolment) {
        this.signIn = signIn;
        this.enrolment = enrolment;
    }

    @GetMapping("/second-factor")
    Page show(@RequestParam(defaultValue = "/") String to, Passage passage) {
        Optional<Visit> visit = unlocked(passage);
        if (visit.isEmpty()) {
            return Page.to("/sign-in");
        }
        String target = Target.of(to).path();
        Optional<Enrolment.Offer> offer = enrolment.offer(visit.get());
        if (offer.isPresent()) {
            return Page.of(new EnrolPage(offer.get().secret(), offer.get().uri(), target, List.of()));
        }
        return passage.account().isPresent() ? Page.to(target) : Page.of(new SecondFactorPage(target, List.of()));
    }

    @PostMapping("/second-factor")
    Page attempt(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "/") String to,
            Passage passage,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Visit> visit = unlocked(passage);
        if (visit.isEmpty()) {
            return Page.to("/sign-in");
        }
        String target = Target.of(to).path();
        SignInOutcome outcome = signIn.factor(visit.get(), code, passage.origin());
        if (outcome instanceof SignInOutcome.Opened opened) {
            SessionCookie.giveSession(request, response, opened.secret());
            return Page.to(target);
        }
        return Page.of(
                new SecondFactorPage(target, List.of(Refusals.of(outcome, "code", "factor"))),
                Refusals.status(outcome));
    }

    @PostMapping("/second-factor/enrol")
    Page enrol(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "/") String to,
            Passage passage,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Visit> visit = unlocked(passage);
        Optional<Enrolment.Offer> offer = visit.flatMap(enrolment::offer);
        if (visit.isEmpty() || offer.isEmpty()) {
            return Page.to("/sign-in");
        }
        String target = Target.of(to).path();
        Optional<Enrolment.Enrolled> enrolled = enrolment.confirm(visit.get(), code, passage.origin());
        if (enrolled.isPresent() && enrolled.get().outcome() instanceof SignInOutcome.Opened opened) {
            SessionCookie.giveSession(request, response, opened.secret());
            return Page.of(new RecoveryCodesPage(
                    enrolled.get().recoveryCodes().stream()
                            .map(OneTimeCode::text)
                            .toList(),
                    target));
        }
        return Page.refused(new EnrolPage(
                offer.get().secret(),
                offer.get().uri(),
                target,
                List.of(Violation.of("code", "access.violation.factor"))));
    }

    @GetMapping("/second-factor/qr.svg")
    ResponseEntity<String> code(Passage passage) throws WriterException {
        Optional<Enrolment.Offer> offer = unlocked(passage).flatMap(enrolment::offer);
        if (offer.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("image/svg+xml"))
                .header("Cache-Control", "no-store")
                .body(QrCode.svg(offer.get().uri()));
    }

    private static Optional<Visit> unlocked(Passage passage) {
        return passage.visit().filter(visit -> !visit.locked());
    }
}

package org.kapok.access.web;

import org.kapok.access.signin.SignInOutcome;
import org.kapok.shared.Violation;
import org.springframework.http.HttpStatus;

/** Says in a form what came of knocking. */
final class Refusals {

    private Refusals() {}

    /** {@code what} names the message for a wrong answer: {@code access.violation.<what>}. */
    static Violation of(SignInOutcome outcome, String field, String what) {
        return outcome instanceof SignInOutcome.Throttled throttled
                ? Violation.of(
                        field,
                        "access.violation.throttled",
                        Math.max(1, throttled.remaining().toSeconds()))
                : Violation.of(field, "access.violation." + what);
    }

    static HttpStatus status(SignInOutcome outcome) {
        return outcome instanceof SignInOutcome.Throttled
                ? HttpStatus.TOO_MANY_REQUESTS
                : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}

package org.kapok.access.signin;

import java.time.Duration;

/** What came of knocking. Wrong name, wrong password, ended and disabled accounts are one answer. */
public sealed interface SignInOutcome {

    /** The session is open under this secret; whether more is asked, the session says. */
    record Opened(String secret, Factor factor) implements SignInOutcome {
        /** Never the secret. */
        @Override
        public String toString() {
            return "Opened";
        }
    }

    /** It did not fit. */
    record Refused() implements SignInOutcome {}

    /** Too many attempts: nothing was tried; come back after {@code remaining}. */
    record Throttled(Duration remaining) implements SignInOutcome {}
}

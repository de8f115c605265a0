package org.kapok.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** For filters: ends a request with a problem page (or RFC 9457) that says more than its status does. */
public final class ProblemReason {

    private static final String ATTRIBUTE = ProblemReason.class.getName();

    private ProblemReason() {}

    /** Answers with this status; {@code key} names the sentence, which repeats nothing of the request. */
    public static void send(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String key)
            throws IOException {
        request.setAttribute(ATTRIBUTE, key);
        response.sendError(status.value());
    }

    static Optional<String> of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String key ? Optional.of(key) : Optional.empty();
    }
}

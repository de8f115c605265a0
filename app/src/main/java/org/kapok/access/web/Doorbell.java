package org.kapok.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.kapok.access.signin.Factor;
import org.kapok.access.signin.Visit;
import org.kapok.ui.ProblemReason;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Sends whoever is not (fully) signed in to the step that is missing; programs get 401. */
final class Doorbell implements AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (request.getRequestURI().startsWith("/api/")) {
            response.setHeader("WWW-Authenticate", "Bearer");
            ProblemReason.send(request, response, HttpStatus.UNAUTHORIZED, "access.problem.token_needed");
            return;
        }
        String step = step(Passage.of(request).flatMap(Passage::visit));
        String address = step + "?to=" + URLEncoder.encode(wanted(request), StandardCharsets.UTF_8);
        if ("true".equals(request.getHeader("HX-Request"))) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            response.setHeader("HX-Redirect", step);
            return;
        }
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader("Location", address);
    }

    /** The page of the step that opens this session. */
    static String step(Optional<Visit> visit) {
        return visit.map(open -> open.locked()
                        ? "/unlock"
                        : open.factor() == Factor.AWAITED || open.factor() == Factor.DEMO_ON_LOOPBACK
                                ? "/second-factor"
                                : "/sign-in")
                .orElse("/sign-in");
    }

    private static String wanted(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod())) {
            return "/";
        }
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}

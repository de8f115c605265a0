package org.kapok.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kapok.ui.ProblemReason;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Answers a form or call that does not prove that it came from our own pages. */
final class Turnstile implements AccessDeniedHandler {

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        if (request.getRequestURI().startsWith("/api/")) {
            ProblemReason.send(request, response, HttpStatus.FORBIDDEN, "access.problem.form_token_needed");
            return;
        }
        boolean atTheDoor = request.getRequestURI().equals("/sign-in");
        if (atTheDoor) {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader("Location", "/sign-in?again");
            return;
        }
        response.sendError(HttpStatus.FORBIDDEN.value());
    }
}

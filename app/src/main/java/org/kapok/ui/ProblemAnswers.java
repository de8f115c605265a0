package org.kapok.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.kapok.shared.ShortId;
import org.kapok.shared.Violation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/** Says what did not work: as a page, or to programs as RFC 9457 says. Nothing of the cause but a reference leaves. */
final class ProblemAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);

    private final PageAnswers pages;
    private final Screens screens;
    private final RandomGenerator random;

    ProblemAnswers(PageAnswers pages, Screens screens, RandomGenerator random) {
        this.pages = pages;
        this.screens = screens;
        this.random = random;
    }

    /** Answers with a status and what is wrong; logs the cause of server errors under the reference it shows. */
    void answer(HttpServletRequest request, HttpServletResponse response, Failure failure) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        String reference = ShortId.random("ER", 6, random).toString();
        if (failure.status().is5xxServerError()) {
            LOG.error("{} {} {}", reference, request.getMethod(), failure.path(), failure.cause());
        }
        response.resetBuffer();
        if (failure.path().startsWith("/api/")) {
            problem(request, response, failure, reference);
        } else {
            page(request, response, failure, reference);
        }
    }

    private void page(HttpServletRequest request, HttpServletResponse response, Failure failure, String reference)
            throws IOException {
        var model = new ProblemPage(
                ProblemPage.kind(failure.status().value()), ProblemReason.of(request), reference, failure.violations());
        Page.Shown page = new Page.Shown(model, failure.status());
        pages.show(response, page, screen(request, failure));
    }

    /** The usual screen, unless the failure came from what a screen needs. */
    private Screen screen(HttpServletRequest request, Failure failure) {
        if (failure.status().is5xxServerError()) {
            return screens.anonymous(request);
        }
        return screens.of(request);
    }

    private void problem(HttpServletRequest request, HttpServletResponse response, Failure failure, String reference)
            throws IOException {
        Texts texts = screens.anonymous(request).texts();
        String kind = ProblemPage.kind(failure.status().value());
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "about:blank");
        body.put("title", texts.text("ui.problem." + kind + ".title"));
        body.put("status", failure.status().value());
        body.put("detail", texts.text(ProblemReason.of(request).orElse("ui.problem." + kind + ".text")));
        body.put("instance", "urn:kapok:problem:" + reference);
        if (!failure.violations().isEmpty()) {
            body.put("violations", violations(texts, failure.violations()));
        }
        response.setStatus(failure.status().value());
        response.setContentType("application/problem+json;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(Json.write(body));
    }

    private static List<Map<String, String>> violations(Texts texts, List<Violation> violations) {
        return violations.stream()
                .map(violation ->
                        Map.of("field", violation.field(), "code", violation.code(), "message", texts.text(violation)))
                .toList();
    }

    /**
     * What did not work.
     *
     * @param path the address that was asked for
     * @param cause for the log only
     */
    record Failure(HttpStatus status, String path, List<Violation> violations, Throwable cause) {}
}

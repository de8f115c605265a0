package org.kapok.notifications.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.kapok.notifications.UnseenAlerts;
import org.kapok.ui.Screens;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The API's answer to a writer who has not seen the alerts in his view: 409 with the list. */
@RestControllerAdvice(assignableTypes = ApiController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiProblems {

    private final Screens screens;

    ApiProblems(Screens screens) {
        this.screens = screens;
    }

    @ExceptionHandler
    ProblemDetail unseen(UnseenAlerts unseen, HttpServletRequest request) {
        var problem = ProblemDetail.forStatus(HttpStatus.CONFLICT);
        problem.setTitle(screens.of(request)
                .text("notifications.release.unseen", unseen.alerts().size()));
        problem.setProperty("alerts", list(unseen));
        return problem;
    }

    private static List<Map<String, Object>> list(UnseenAlerts unseen) {
        return unseen.alerts().stream()
                .map(alert -> Map.<String, Object>of(
                        "id", alert.id(), "message", alert.key(), "arguments", alert.arguments()))
                .toList();
    }
}

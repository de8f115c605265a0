package org.kapok.notifications.web;

import java.util.List;
import java.util.Map;
import org.kapok.notifications.UnseenAlerts;
import org.kapok.shared.StaleVersionException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The two conflicts of the API: somebody was faster, or alerts were not yet seen; both 409. */
@RestControllerAdvice(assignableTypes = ApiController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiProblems {

    @ExceptionHandler
    ProblemDetail stale(StaleVersionException stale) {
        var problem = ProblemDetail.forStatus(HttpStatus.CONFLICT);
        problem.setTitle("The record changed since it was read");
        return problem;
    }

    @ExceptionHandler
    ProblemDetail unseen(UnseenAlerts unseen) {
        var problem = ProblemDetail.forStatus(HttpStatus.CONFLICT);
        problem.setTitle("There are alerts that the writer has not been shown");
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
